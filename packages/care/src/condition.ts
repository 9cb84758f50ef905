import type { SafetyCondition } from '@ashi/atlas';
import type { Answers, AnswerValue } from './answer.ts';

/**
 * Whether a condition holds. `own` is the answer to the question that carries it; `q` inside the condition looks at
 * another answer instead. An unanswered question makes its part false. Parts given together must all hold.
 */
export function holds(condition: SafetyCondition, own: AnswerValue | undefined, answers: Answers): boolean {
  const value = condition.q === undefined ? own : answers[condition.q];
  const { is, has, gte, lt, all, any } = condition;
  if (is !== undefined && value !== is) return false;
  if (condition.in !== undefined && !(typeof value === 'string' && condition.in.includes(value)))
    return false;
  if (has !== undefined && !(Array.isArray(value) && value.includes(has))) return false;
  if (gte !== undefined && !(typeof value === 'number' && value >= gte)) return false;
  if (lt !== undefined && !(typeof value === 'number' && value < lt)) return false;
  if (all !== undefined && !all.every((part) => holds(part, value, answers))) return false;
  if (any !== undefined && !any.some((part) => holds(part, value, answers))) return false;
  return true;
}
