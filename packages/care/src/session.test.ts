import { loadAtlas } from '@ashi/atlas/node';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from './answer.ts';
import { limitsOf } from './limits.ts';
import { planFor, type Plan } from './plan.ts';
import { pressMoment } from './press-view.ts';
import { screen, type ScreeningInput } from './screening.ts';
import { startSession, stepSession, type SessionEvent, type SessionResult } from './session.ts';
import type { SessionState } from './session-state.ts';

const atlas = loadAtlas();
const { safety } = atlas;
const seed = 20_261_125;
const t0 = Date.parse('2026-11-25T08:00:00Z');
const plain = safety.examples[0]!.answers as Answers;
const input = (change: Answers = {}): ScreeningInput => ({
  complaint: 'sciatica',
  answers: { ...plain, ...change },
  nowMs: t0,
});

function planned(change: Answers = {}): Plan {
  const screening = screen(safety, input(change));
  const plan = planFor(atlas, {
    complaint: 'sciatica',
    pattern: 'posterior',
    side: 'left',
    firstWeek: true,
    screening,
  });
  if (!plan.ok) throw new Error(plan.gate);
  return plan;
}

function begun(change: Answers = {}): SessionState {
  const start = { plan: planned(change), screening: input(change), rhythm: 'steady', before: 6, atMs: t0 };
  return must(startSession(safety, start));
}

function must(result: SessionResult): SessionState {
  if (!result.ok) throw new Error(result.message);
  return result.state;
}

/** `settled found felt:dull-ache +10 tick pause`: events in a row; `+10` lets ten seconds pass. */
function run(from: SessionState, script: string, startMs = t0): SessionState {
  let state = from;
  let atMs = startMs;
  for (const word of script.split(' ')) {
    const [kind = '', value = ''] = word.split(':');
    if (kind.startsWith('+')) atMs += Number(kind.slice(1)) * 1000;
    else state = must(stepSession(safety, state, eventOf(kind, value, atMs)));
  }
  return state;
}

function eventOf(kind: string, value: string, atMs: number): SessionEvent {
  if (kind === 'felt') return { kind, key: value, atMs };
  if (kind === 'other-side') return { kind, take: value === 'yes', atMs };
  if (kind === 'rated') return { kind, score: Number(value), unusual: [], atMs };
  if (kind === 'pressure') return { kind, value: Number(value), atMs };
  return { kind, atMs } as SessionEvent;
}

const toPress = 'settled found felt:dull-ache';

describe('one press', () => {
  test('posture, find, feel, press, and the time runs out', () => {
    expect(begun()).toMatchObject({
      phase: 'posture',
      queue: [{ code: 'GB30', side: 'left', seconds: 60 }, {}, {}, {}, {}],
    });
    const state = run(begun(), `${toPress} +59 tick`);
    expect([state.phase, state.pressedMs]).toEqual(['press', 59_000]);
    expect(run(begun(), `${toPress} +60 tick`)).toMatchObject({
      phase: 'other-side',
      done: [
        { code: 'GB30', side: 'left', planned: 60, seconds: 60, felt: ['dull-ache'], tool: 'wall-ball' },
      ],
    });
  });

  test('a pause stops the clock, and a clock that goes back takes nothing away', () => {
    expect(run(begun(), `${toPress} +20 pause +100 tick`).pressedMs).toBe(20_000);
    expect(run(begun(), `${toPress} +20 pause +100 resume +5 tick`).pressedMs).toBe(25_000);
    expect(run(begun(), `${toPress} +20 tick +-50 tick +10 tick`).pressedMs).toBe(30_000);
  });

  test('easing lowers the limit by one; enough keeps what was pressed', () => {
    const eased = run(begun(), `${toPress} +5 ease`);
    expect(eased.queue[0]?.maxPressure).toBe(4);
    expect(run(eased, 'enough', t0 + 12_000).done[0]).toMatchObject({ seconds: 12, stopped: 'enough' });
  });

  test('sharp lets go, once again at half the pressure, and the second time the point is over', () => {
    const once = run(begun(), `${toPress} +10 felt:sharp`);
    expect(once).toMatchObject({
      phase: 'let-go',
      pressedMs: 10_000,
      events: [{ tag: 'stop-sharp', code: 'GB30', side: 'left' }],
    });
    const again = run(once, 'again found felt:just-pressure', t0 + 60_000);
    expect(again).toMatchObject({ phase: 'press', again: true, queue: [{ maxPressure: 2 }, {}, {}, {}, {}] });
    expect(run(again, 'felt:electric', t0 + 70_000)).toMatchObject({
      phase: 'rest',
      done: [{ code: 'GB30', seconds: 20, stopped: 'electric' }],
    });
  });

  test('a pulse means move, nothing means search once, faint and numb end the session', () => {
    expect(run(begun(), `${toPress} +10 felt:pulse`)).toMatchObject({ phase: 'find', pressedMs: 10_000 });
    expect(run(begun(), 'settled found felt:nothing').phase).toBe('find');
    expect(run(begun(), 'settled found felt:nothing found felt:nothing').phase).toBe('press');
    expect(run(begun(), `${toPress} +10 felt:faint`)).toMatchObject({
      phase: 'ended',
      stopped: 'faint',
      events: [{ tag: 'stop-faint' }],
      done: [{ seconds: 10, stopped: 'faint' }],
    });
    expect(run(begun(), 'numb')).toMatchObject({
      phase: 'ended',
      stopped: 'numb',
      events: [{ tag: 'stop-numb' }],
    });
  });

  test('the moment of a press: rise, hold ten, ease two, release', () => {
    const state = run(begun(), toPress);
    const cues = [0, 2, 3, 12, 13, 14.9, 15, 56.9, 57, 60].map(
      (s) => pressMoment(safety, state, t0 + s * 1000)?.cue,
    );
    expect(cues).toEqual([
      'rise',
      'rise',
      'hold',
      'hold',
      'ease',
      'ease',
      'hold',
      'hold',
      'release',
      'release',
    ]);
    expect(pressMoment(safety, run(state, 'pause'), t0)?.cue).toBe('paused');
    expect(pressMoment(safety, begun(), t0)).toBeUndefined();
  });
});

describe('a whole session', () => {
  const rest = (code: string): string => `${code} other-side:no rested`;
  const press = `found felt:dull-ache +60 tick`;

  test('runs from the buttock to the foot, is rated, and ends', () => {
    const all = `settled ${rest(press)} settled ${rest(press)} settled ${rest(press)} settled ${rest(press)} ${press} other-side:no rated:4`;
    const state = run(begun(), all);
    expect(state).toMatchObject({ phase: 'ended', before: 6, after: 4, endedAtMs: expect.any(Number) });
    expect(state.stopped).toBeUndefined();
    expect(state.done.map(({ code }) => code)).toEqual(['GB30', 'GB29', 'BL40', 'GB40', 'BL62']);
  });

  test('the other side is optional and lighter', () => {
    const state = run(begun(), `${toPress} +60 tick other-side:yes rested`);
    expect(state.queue[0]).toMatchObject({ code: 'GB30', side: 'right', maxPressure: 4, other: true });
    expect(state.queue).toHaveLength(5);
  });

  test('a rest ends by itself after twenty seconds', () => {
    const resting = run(begun(), `${toPress} +60 tick other-side:no`);
    expect(run(resting, '+79 tick').phase).toBe('rest');
    expect(run(resting, '+80 tick').queue[0]?.code).toBe('GB29');
  });

  test('it survives being written down at any moment', () => {
    const script = `${toPress} +20 tick felt:sharp again found felt:warm +60 tick other-side:no rested`.split(
      ' ',
    );
    let [live, stored] = [begun(), begun()];
    let atMs = t0;
    for (const word of script) {
      const [kind = '', value = ''] = word.split(':');
      if (kind.startsWith('+')) atMs += Number(kind.slice(1)) * 1000;
      else {
        live = must(stepSession(safety, live, eventOf(kind, value, atMs)));
        stored = must(
          stepSession(safety, JSON.parse(JSON.stringify(stored)) as SessionState, eventOf(kind, value, atMs)),
        );
      }
      expect(stored).toEqual(live);
    }
  });

  test('a bruise rests what was pressed', () => {
    const state = run(
      begun(),
      `${toPress} +60 tick other-side:no rested skip rested skip rested skip rested skip`,
    );
    expect(state.phase).toBe('rate');
    const rated = must(
      stepSession(safety, state, {
        kind: 'rated',
        score: 5,
        unusual: ['bruise', 'other'],
        atMs: t0 + 99_000,
      }),
    );
    expect(rated.events).toEqual([{ tag: 'after-bruise', atMs: t0 + 99_000, code: 'GB30', side: 'left' }]);
  });

  test('what does not fit is refused and changes nothing', () => {
    expect(stepSession(safety, begun(), { kind: 'found', atMs: t0 })).toEqual({
      ok: false,
      reason: 'not-now',
      message: 'found does not fit posture',
    });
    expect(stepSession(safety, begun(), { kind: 'pressure', value: 11, atMs: t0 })).toEqual({
      ok: false,
      reason: 'out-of-range',
      message: 'pressure must be a whole number from 0 to 10, not 11',
    });
    expect(stepSession(safety, run(begun(), 'leave'), { kind: 'settled', atMs: t0 }).ok).toBe(false);
    expect(() => stepSession(safety, begun(), { kind: 'felt', key: 'itchy', atMs: t0 })).toThrow(
      'care: no sensation "itchy"',
    );
  });
});

describe('safety', () => {
  const start = { plan: planned(), rhythm: 'steady', before: 6, atMs: t0 };

  test('no session begins while the gate is not open, nor a third on one day', () => {
    for (const [change, gate] of [
      [{ saddle: 'yes' }, 'closed'],
      [{ now: 'yes' }, 'later'],
      [{ weak: 'stable' }, 'ask-first'],
    ] as const) {
      expect(startSession(safety, { ...start, screening: input(change) })).toMatchObject({
        ok: false,
        reason: 'gate',
        gate,
      });
    }
    expect(startSession(safety, { ...start, screening: input(), earlierToday: 2 })).toMatchObject({
      reason: 'enough-today',
    });
    expect(startSession(safety, { ...start, screening: input(), before: -1 })).toMatchObject({
      reason: 'out-of-range',
    });
  });

  test('a plan made before an answer changed is weighed again', () => {
    const screening = input({ pregnant: 'yes', 'pregnancy-signs': 'no' });
    const state = must(startSession(safety, { ...start, screening }));
    const after = run(
      state,
      `${toPress} +60 tick other-side:no rested ${toPress} +60 tick other-side:no rested`,
    );
    expect(after.done.at(-1)).toMatchObject({ code: 'BL40', seconds: 0, stopped: 'hidden' });
    expect(after.queue[0]?.code).toBe('GB40');
  });

  test('a new answer in the middle ends the session or goes on within it', () => {
    const pressing = run(begun(), `${toPress} +10 tick`);
    const stop = must(
      stepSession(safety, pressing, {
        kind: 'rescreen',
        screening: input({ bladder: 'yes' }),
        atMs: t0 + 10_000,
      }),
    );
    expect(stop).toMatchObject({ phase: 'ended', stopped: 'screening', done: [{ seconds: 10 }] });
    const thinner = input({ conditions: ['blood-thinner'] });
    const on = must(
      stepSession(safety, pressing, { kind: 'rescreen', screening: thinner, atMs: t0 + 10_000 }),
    );
    expect(on.runningSinceMs).toBeUndefined();
    expect(run(on, 'resume', t0 + 20_000).queue[0]?.maxPressure).toBe(3);
  });

  test('a session read back is weighed again at its next press', () => {
    const agreedAt = (ms: number) =>
      [{ rule: 'rf-weak-stable', scope: 'session', by: 'Dr Wu', atMs: ms }] as const;
    const screening = { ...input({ weak: 'stable' }), clearances: agreedAt(t0) };
    const feeling = run(must(startSession(safety, { ...start, screening })), 'settled found');
    const felt = { kind: 'felt', key: 'dull-ache' } as const;
    expect(stepSession(safety, feeling, { ...felt, atMs: t0 + 3_600_000 }).ok).toBe(true);
    // Two days later the agreement to a question of the short set is too old.
    expect(stepSession(safety, feeling, { ...felt, atMs: t0 + 48 * 3_600_000 })).toMatchObject({
      ok: false,
      reason: 'gate',
      gate: 'ask-first',
    });
    const bruised = { ...input(), events: [{ tag: 'after-bruise', atMs: t0, code: 'GB30' }] };
    expect(stepSession(safety, { ...feeling, screening: bruised }, { ...felt, atMs: t0 })).toMatchObject({
      reason: 'blocked',
    });
    const paused = run(feeling, 'felt:dull-ache +10 pause');
    const soiled = { ...paused, screening: { ...input({ skin: 'yes', 'where-skin': ['buttock:left'] }) } };
    expect(stepSession(safety, soiled, { kind: 'resume', atMs: t0 + 20_000 })).toMatchObject({
      reason: 'blocked',
    });
  });

  test(`no sequence of events and answers reaches a press against the rules (seed ${seed})`, () => {
    const changes: Answers[] = [
      {},
      { saddle: 'yes' },
      { bladder: 'unsure' },
      { now: 'yes' },
      { weak: 'stable' },
      { pregnant: 'yes', 'pregnancy-signs': 'no' },
      { conditions: ['blood-thinner'] },
      { conditions: ['clot'] },
      { skin: 'yes', 'where-skin': ['buttock:left'] },
    ];
    const words = [
      'felt:sharp',
      'felt:pulse',
      'felt:nothing',
      'pause',
      'resume',
      'tick',
      'ease',
      'enough',
      'skip',
    ];
    const more = ['settled', 'found', 'felt:warm', 'again', 'other-side:yes', 'rested', 'felt:faint', 'numb'];
    // What the phase waits for, so that most walks get as far as a press.
    const next: Record<SessionState['phase'], string> = {
      posture: 'settled',
      find: 'found',
      feel: 'felt:dull-ache',
      press: 'tick',
      'let-go': 'again',
      'other-side': 'other-side:no',
      rest: 'rested',
      rate: 'tick',
      ended: 'tick',
    };
    const step = fc.record({
      word: fc.oneof(
        { arbitrary: fc.constant('on'), weight: 16 },
        { arbitrary: fc.constantFrom(...words, ...more), weight: 5 },
        { arbitrary: fc.constant('rescreen'), weight: 1 },
      ),
      change: fc.constantFrom(...changes),
      wait: fc.integer({ min: -5, max: 70 }),
    });
    let pressed = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
        let state = begun();
        let atMs = t0;
        for (const { word, change, wait } of steps) {
          atMs += wait * 1000;
          const [kind = '', value = ''] = (word === 'on' ? next[state.phase] : word).split(':');
          const event: SessionEvent =
            kind === 'rescreen' ? { kind, screening: input(change), atMs } : eventOf(kind, value, atMs);
          const result = stepSession(safety, state, event);
          if (!result.ok) continue;
          state = result.state;
          for (const { seconds, planned } of state.done) expect(seconds).toBeLessThanOrEqual(planned);
          if (state.phase !== 'press' || state.runningSinceMs === undefined) continue;
          pressed++;
          const screening = screen(safety, { ...state.screening, nowMs: atMs });
          const [press] = state.queue;
          const limits = limitsOf(safety, screening, press!.code, press!.side);
          expect([screening.gate, limits.open]).toEqual(['open', true]);
          expect(press!.maxPressure).toBeLessThanOrEqual(limits.maxPressure);
          expect(press!.seconds).toBeLessThanOrEqual(limits.maxSeconds);
        }
      }),
      { seed, numRuns: 250 },
    );
    expect(pressed).toBeGreaterThan(100);
  });
});
