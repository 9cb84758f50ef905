/** The safety questions under way: answers, the way back, and what the rules make of them. Kept in the vault as given. */
import type { Atlas, Safety } from '@ashi/atlas';
import type * as CareModule from '@ashi/care';
import type { Answers, Asked, Clearance, Screening, ScreeningInput } from '@ashi/care';
import type { AnswerValue, Answers as AnswersRecord, Vault } from '@ashi/vault';
import { atlas } from './atlas.ts';
import { careEvents } from './care-events.ts';
import { records } from './records.svelte.ts';

type Care = typeof CareModule;

/** Answers older than this are asked again before a session: the short set belongs to one sitting. */
export const sittingMs = 6 * 3_600_000;

/** The question about the pain right now, and for how long its answer is still about now. */
const painQuestion = 'severity';
const painHoldsMs = 20 * 60_000;

class CheckState {
  /** Undefined while loading, and when nothing is left to ask. */
  asked = $state.raw<Asked | undefined>();
  screening = $state.raw<Screening | undefined>();
  progress = $state.raw<{ readonly done: number; readonly of: number }>({ done: 0, of: 1 });
  answers = $state.raw<Answers>({});
  atlas = $state.raw<Atlas | undefined>();
  /** Steps given in this sitting, for the way back. */
  back = $state.raw<readonly Asked[]>([]);
  #care: Care | undefined;
  #vault: Vault | undefined;
  #record: AnswersRecord | undefined;
  #complaint = '';
  #at = 0;
  #agreedAt: number | undefined;
  #pain: { readonly score: number; readonly atMs: number } | undefined;
  #input: ScreeningInput | undefined;

  get safety(): Safety | undefined {
    return this.atlas?.safety;
  }

  /**
   * Begins a sitting. Answers of the last 14 days are taken over, except the short set, which is asked before every
   * session. `fresh` false keeps a screening that belongs to this sitting as it is.
   */
  async start(complaint: string, fresh = true): Promise<void> {
    const [held, care, vault] = await Promise.all([atlas(), import('@ashi/care'), records()]);
    this.#care = care;
    this.#vault = vault;
    this.#complaint = complaint;
    const last = (await vault.list('answers')).filter((record) => record.complaint === complaint).at(-1);
    const given = care.readAnswers(held.safety, last?.answers ?? {}).answers;
    const previous = last === undefined ? undefined : { complaint, answers: given, fullAtMs: last.at };
    const begin = care.startFresh(held.safety, complaint, previous, Date.now());
    const current = begin.because === 'every-session' ? last : undefined;
    this.#record = current;
    this.#at = begin.fullAtMs;
    this.#agreedAt = current?.clinicianAgreedAt;
    this.answers = fresh || current === undefined ? begin.answers : given;
    this.back = [];
    this.atlas = held;
    await this.#weigh();
  }

  /** Takes an answer. Whatever the rules refuse leaves the answers as they were. */
  async give(value: AnswerValue | readonly string[]): Promise<void> {
    const { asked, safety } = this;
    if (asked === undefined || safety === undefined || this.#care === undefined) return;
    if (asked.kind === 'tick') {
      this.answers = this.#care.tick(this.answers, asked, Array.isArray(value) ? value : []);
    } else {
      const none = Array.isArray(value) && value.length === 0;
      const given = none ? [asked.kind === 'area' ? 'elsewhere' : 'none'] : value;
      const result = this.#care.giveAnswer(safety, this.answers, asked.id, given);
      if (!result.ok) return;
      this.answers = result.answers;
      if (asked.id === painQuestion && typeof value === 'number')
        this.#pain = { score: value, atMs: Date.now() };
    }
    this.back = [...this.back, asked];
    await this.#weigh();
    await this.#keep();
  }

  /** One step back: its answers are taken back and asked again. False at the first step. */
  async goBack(): Promise<boolean> {
    const last = this.back.at(-1);
    if (last === undefined || this.#care === undefined) return false;
    this.back = this.back.slice(0, -1);
    this.answers = without(this.answers, this.#care.idsOf(last));
    await this.#weigh();
    await this.#keep();
    return true;
  }

  /** "I pressed the wrong answer": the answer that led to the stop is taken back and asked again. */
  async undo(question: string): Promise<void> {
    this.answers = without(this.answers, [question]);
    this.back = this.back.filter((asked) => !(this.#care?.idsOf(asked).includes(question) ?? false));
    await this.#weigh();
    await this.#keep();
  }

  /** The person says that a clinician has agreed. */
  async agree(): Promise<void> {
    if (this.#care === undefined || this.screening === undefined) return;
    this.#agreedAt = Date.now();
    // The agreement is about the rules that are on now; a later answer needs one of its own.
    this.answers = this.#care.withAgreement(this.answers, this.screening);
    await this.#weigh();
    await this.#keep();
  }

  /** Weighs the kept answers again without asking: for the plan and the session. */
  async weighKept(complaint: string): Promise<Screening | undefined> {
    await this.start(complaint, false);
    return this.screening;
  }

  /** Everything the screening depends on, for a session to weigh again at each press. */
  get input(): ScreeningInput | undefined {
    return this.#input;
  }

  /** When the answers were last given, in ms; 0 when there are none. */
  get givenAt(): number {
    return this.#record?.updatedAt ?? 0;
  }

  /** The pain as it was just told among the questions, so that nobody is asked twice in one sitting. */
  get painNow(): number | undefined {
    return this.#pain !== undefined && Date.now() - this.#pain.atMs < painHoldsMs
      ? this.#pain.score
      : undefined;
  }

  get recordId(): AnswersRecord['id'] | undefined {
    return this.#record?.id;
  }

  async #weigh(): Promise<void> {
    const care = this.#care;
    const vault = this.#vault;
    const { safety } = this;
    if (care === undefined || vault === undefined || safety === undefined) return;
    const input = {
      complaint: this.#complaint,
      answers: this.answers,
      events: await careEvents(vault, safety),
      emergencies: await this.#heldEmergencies(care, vault, safety),
      nowMs: Date.now(),
    };
    const first = care.screen(safety, input);
    const clearances: readonly Clearance[] =
      this.#agreedAt === undefined ? [] : care.agreementsIn(this.answers, '', this.#agreedAt);
    this.#input = { ...input, clearances };
    this.screening = clearances.length === 0 ? first : care.screen(safety, this.#input);
    this.asked = care.nextAsked(safety, this.#complaint, this.answers, clearances);
    this.progress = care.progress(safety, this.#complaint, this.answers, clearances);
  }

  /** Emergencies that other answers of the last day pointed to and that were never taken back. */
  async #heldEmergencies(
    care: Care,
    vault: Vault,
    safety: Safety,
  ): Promise<{ rule: string; atMs: number }[]> {
    const now = Date.now();
    const hold = safety.policy.emergencyHoldHours * 3_600_000;
    const recent = (await vault.list('answers')).filter(
      ({ id, updatedAt }) => id !== this.#record?.id && now - updatedAt < hold,
    );
    return recent.flatMap(({ complaint, answers, updatedAt }) =>
      care
        .screen(safety, { complaint, answers: care.readAnswers(safety, answers).answers, nowMs: updatedAt })
        .reasons.filter(({ outcome }) => outcome === 'emergency')
        .map(({ rule }) => ({ rule, atMs: updatedAt })),
    );
  }

  async #keep(): Promise<void> {
    const put = await this.#vault?.put('answers', {
      ...(this.#record === undefined ? {} : { id: this.#record.id }),
      at: this.#at,
      complaint: this.#complaint,
      answers: { ...this.answers },
      ...(this.#agreedAt === undefined ? {} : { clinicianAgreedAt: this.#agreedAt }),
    });
    if (put !== undefined) this.#record = put.record;
  }
}

function without(answers: Answers, ids: readonly string[]): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([id]) => !ids.includes(id) && !ids.some((other) => id === `where-${other}`),
    ),
  );
}

export const check = new CheckState();
