import type { Safety, SafetyCondition, SafetyQuestion, SafetyRule } from '@ashi/atlas';

/** The safety data by what one looks up: made once for each value, the value itself stays as it is. */
export interface SafetyIndex {
  readonly questions: ReadonlyMap<string, SafetyQuestion>;
  /** Rules by the tag that switches them on, with their ids. */
  readonly rules: ReadonlyMap<string, readonly (readonly [id: string, rule: SafetyRule])[]>;
  /** Questions whose answer another question's conditions look at. */
  readonly lookedAt: ReadonlySet<string>;
}

const made = new WeakMap<Safety, SafetyIndex>();

/** The index of this safety data. */
export function indexOf(safety: Safety): SafetyIndex {
  const known = made.get(safety);
  if (known !== undefined) return known;
  const all = Object.values(safety.questions).flatMap((module) => module.questions);
  const rules = new Map<string, (readonly [string, SafetyRule])[]>();
  for (const [id, rule] of Object.entries(safety.rules)) {
    rules.set(rule.trigger, [...(rules.get(rule.trigger) ?? []), [id, rule]]);
  }
  const lookedAt = new Set<string>();
  for (const question of all) {
    const conditions = [
      ...question.tags.map(({ when }) => when),
      ...(question.askIf === undefined ? [] : [question.askIf]),
    ];
    for (const id of conditions.flatMap(looksAt)) if (id !== question.id) lookedAt.add(id);
  }
  const index = { questions: new Map(all.map((question) => [question.id, question])), rules, lookedAt };
  made.set(safety, index);
  return index;
}

function looksAt({ q, all = [], any = [] }: SafetyCondition): string[] {
  return [...(q === undefined ? [] : [q]), ...[...all, ...any].flatMap(looksAt)];
}
