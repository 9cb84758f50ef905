/** Why there is no session, in the page's language: the rules that stop, what led to them, and whom to call. */
import type { Safety } from '@ashi/atlas';
import { explain, filled, fillings, helpNumbers, type Reason, type Screening } from '@ashi/care';
import { word, type Language } from '../i18n/words.ts';
import type { StopPage } from '../views/stop/stop.ts';

/** Undefined when a session may begin or questions are left. */
export function stopPage(
  safety: Safety,
  screening: Screening,
  country: string,
  language: Language,
): StopPage | undefined {
  if (screening.gate === 'open' || screening.gate === 'unanswered') return undefined;
  const standing = standingReasons(safety, screening);
  const [first] = standing;
  if (first === undefined) return undefined;
  const held = standing.find(({ heldUntilMs }) => heldUntilMs !== undefined)?.heldUntilMs;
  const numbers = helpNumbers(safety, country);
  const { dial } = numbers.emergencyNumber;
  const outcome = safety.outcomes[first.outcome];
  const answered = standing.find(({ question }) => question !== undefined)?.question;
  return {
    title: outcome.title[language],
    text: filled(outcome.text[language], fillings(numbers, language)),
    emergency: first.outcome === 'emergency',
    reasons: standing.map((reason) => explain(safety, reason, language, numbers)),
    ...(dial === undefined ? {} : { number: { label: dial, dial } }),
    ...(held === undefined ? {} : { held: word(language, 'stop.held', { time: timeWords(held, language) }) }),
    clearable: first.outcome === 'ask' || first.outcome === 'urgent',
    ...(answered === undefined ? {} : { question: answered }),
  };
}

function timeWords(atMs: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', hour: 'numeric', minute: '2-digit' }).format(
    atMs,
  );
}

/** The uncleared reasons of the worst outcome that keeps the session shut; with "later", those that postpone. */
function standingReasons(safety: Safety, { reasons, gate }: Screening): readonly Reason[] {
  const open = reasons.filter(({ cleared }) => cleared === undefined);
  if (gate === 'later') return open.filter(({ rule }) => safety.rules[rule]?.effect.postpone === true);
  const worst = open[0]?.outcome;
  return open.filter(({ outcome }) => outcome === worst);
}
