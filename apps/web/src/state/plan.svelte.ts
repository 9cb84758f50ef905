/** The plan of this sitting: made from the drawing and the answers each time, and kept as a programme when it begins. */
import type { Atlas } from '@ashi/atlas';
import type { Plan, Screening } from '@ashi/care';
import type { Programme, Vault } from '@ashi/vault';
import { atlas } from './atlas.ts';
import { check, sittingMs } from './check.svelte.ts';
import { complaintKey } from './complaint.ts';
import { records } from './records.svelte.ts';
import { readMarks, where } from './where.svelte.ts';

const dayMs = 86_400_000;

class PlanState {
  plan = $state.raw<Plan | undefined>();
  atlas = $state.raw<Atlas | undefined>();
  firstWeek = $state(true);
  /** Set when the safety questions have to come first. */
  unchecked = $state(false);
  #screening: Screening | undefined;
  #only: string | undefined;

  /** Makes the plan. `only` is a point that was asked for by name; otherwise the drawing decides. */
  async start(only: string | undefined): Promise<void> {
    const [held, vault, screening] = await Promise.all([atlas(), records(), check.weighKept(complaintKey)]);
    const answeredNow = Date.now() - check.givenAt < sittingMs;
    if (screening?.gate !== 'open' || !answeredNow) {
      this.unchecked = true;
      return;
    }
    this.#screening = screening;
    this.#only = only;
    this.firstWeek = await isFirstWeek(vault, held);
    this.atlas = held;
    await this.make(false);
  }

  /** The plan again, with or without the partners of traditional pairs. */
  async make(withPair: boolean): Promise<void> {
    const held = this.atlas;
    const screening = this.#screening;
    if (held === undefined || screening === undefined) return;
    const { planFor } = await import('@ashi/care');
    await where.start();
    const marks = await readMarks(where.marks);
    const only = this.#only;
    const knowledge = only === undefined ? held : knowledgeOfOne(held, only);
    const made = planFor(knowledge, {
      complaint: complaintKey,
      pattern: only === undefined ? (marks.pattern ?? 'mixed') : 'only',
      side: marks.side ?? 'both',
      screening,
      firstWeek: this.firstWeek,
      withPair,
    });
    this.plan = made.ok ? made : undefined;
    this.unchecked = !made.ok;
  }

  /** Keeps the plan as a programme, so that a session can go on after a reload. */
  async keep(): Promise<Programme | undefined> {
    const { plan } = this;
    if (plan === undefined) return undefined;
    const vault = await records();
    const answersId = check.recordId;
    const put = await vault.put('programme', {
      at: Date.now(),
      complaint: complaintKey,
      presses: plan.items.flatMap((item) =>
        item.sides.map((side) => ({
          code: item.code,
          side,
          seconds: item.seconds,
          maxPressure: item.pressure.to,
          ...(item.tools[0] === undefined ? {} : { tool: item.tools[0].key }),
          ...(item.postures[0] === undefined ? {} : { posture: item.postures[0].pose }),
        })),
      ),
      ...(answersId === undefined ? {} : { answersId }),
      ...(where.saved === undefined ? {} : { painDrawingId: where.saved.id }),
    });
    return put.record;
  }
}

/** Whether the person has pressed for less than a week. */
async function isFirstWeek(vault: Vault, { safety }: Atlas): Promise<boolean> {
  const first = (await vault.list('session'))[0];
  return first === undefined || Date.now() - first.at < safety.policy.session.firstWeekDays * dayMs;
}

/** The same knowledge with a complaint that knows one point only. */
function knowledgeOfOne(held: Atlas, code: string): Atlas {
  const complaint = held.complaints[complaintKey];
  const point = held.points[code];
  if (complaint === undefined || point === undefined) throw new RangeError(`web: there is no point ${code}`);
  const only = {
    names: { en: code, 'zh-Hans': code },
    where: point.where,
    channels: [],
    core: [code],
    add: [],
  };
  return { ...held, complaints: { ...held.complaints, [complaintKey]: { ...complaint, points: { only } } } };
}

export const planning = new PlanState();
