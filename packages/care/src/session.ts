import type { Safety } from '@ashi/atlas';
import type { Side } from './area.ts';
import type { CareEvent } from './clearance.ts';
import { limitsOf, sessionLimits } from './limits.ts';
import type { Plan } from './plan.ts';
import { screen, type ScreeningInput, type SessionGate } from './screening.ts';
import {
  counted,
  current,
  finish,
  isFull,
  nextPress,
  withCurrent,
  type SessionPhase,
  type SessionState,
} from './session-state.ts';

/** What a person, or the clock, tells a session. Every event carries when it happened, ms since 1970. */
export type SessionEvent = { readonly atMs: number } & (
  | { readonly kind: 'settled' }
  | { readonly kind: 'found' }
  /** A sensation word of the safety data: at the first light press, or later while pressing. */
  | { readonly kind: 'felt'; readonly key: string }
  | { readonly kind: 'pressure'; readonly value: number }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'tick' }
  /** Too strong, yet not sharp: one step lighter, the clock goes on. */
  | { readonly kind: 'ease' }
  /** Enough for this point; what was pressed counts. */
  | { readonly kind: 'enough' }
  | { readonly kind: 'skip' }
  /** After letting go: try once more, half the pressure, a finger-width away. */
  | { readonly kind: 'again' }
  | { readonly kind: 'other-side'; readonly take: boolean }
  | { readonly kind: 'rested' }
  /** Tingling, numbness or weakness for over ten minutes. */
  | { readonly kind: 'numb' }
  /** Fresh answers: the questions are weighed again before anything goes on. */
  | { readonly kind: 'rescreen'; readonly screening: ScreeningInput }
  | {
      readonly kind: 'rated';
      readonly score: number;
      readonly unusual: readonly string[];
      readonly note?: string;
    }
  | { readonly kind: 'leave' }
);

export type SessionResult =
  | { readonly ok: true; readonly state: SessionState }
  | {
      readonly ok: false;
      readonly reason: 'gate' | 'enough-today' | 'no-points' | 'not-now' | 'blocked' | 'out-of-range';
      readonly gate?: SessionGate;
      readonly message: string;
    };

export interface SessionStart {
  readonly plan: Plan;
  readonly screening: ScreeningInput;
  /** A rhythm of the safety data. */
  readonly rhythm: string;
  /** Pain now, 0 to 10. */
  readonly before: number;
  /** Sessions already begun on the same day. */
  readonly earlierToday?: number;
  readonly atMs: number;
}

/** Begins a session. The questions are weighed here again: what the plan was made from may be old. */
export function startSession(safety: Safety, start: SessionStart): SessionResult {
  const { plan, screening, rhythm, before, atMs } = start;
  const weighed = screen(safety, { ...screening, nowMs: atMs });
  const { gate } = weighed;
  if (gate !== 'open') return { ok: false, reason: 'gate', gate, message: `the gate is ${gate}` };
  const { maxPerDay } = sessionLimits(safety, weighed);
  if ((start.earlierToday ?? 0) >= maxPerDay) {
    return { ok: false, reason: 'enough-today', message: `no more than ${maxPerDay} sessions a day` };
  }
  if (!isScore(before)) return outOfRange('before', before);
  const presses = plan.items.flatMap((item) =>
    item.sides.map((side) => ({
      code: item.code,
      side,
      seconds: item.seconds,
      maxPressure: item.pressure.to,
      tool: item.tools[0]?.key ?? 'finger',
      pose: item.postures[0]?.pose ?? 'seated',
    })),
  );
  if (presses.length === 0) return { ok: false, reason: 'no-points', message: 'the plan has no points' };
  const state: SessionState = {
    v: 1,
    startedAtMs: atMs,
    complaint: plan.complaint,
    rhythm,
    screening,
    before,
    queue: presses,
    phase: 'posture',
    otherSide: plan.otherSide ? 'ask' : 'never',
    pressedMs: 0,
    felt: [],
    done: [],
    events: [],
    unusual: [],
  };
  return { ok: true, state: passBlocked(safety, state, atMs) };
}

/**
 * The state after an event. An event that does not fit the phase is refused and changes nothing. A state in `press`
 * can only be reached through an open gate and an open point: both are weighed again at that moment.
 */
export function stepSession(safety: Safety, state: SessionState, event: SessionEvent): SessionResult {
  if (state.phase === 'ended') return notNow(state, event);
  switch (event.kind) {
    case 'leave':
      return { ok: true, state: finish(counted(state, event.atMs), event.atMs, 'left') };
    case 'numb':
      return stopAll(state, 'stop-numb', 'numb', event.atMs);
    case 'rescreen':
      return rescreened(safety, state, event.screening, event.atMs);
    case 'felt':
      return felt(safety, state, event.key, event.atMs);
    case 'skip':
      return atPress.includes(state.phase)
        ? { ok: true, state: endPress(safety, state, event.atMs, 'skipped') }
        : notNow(state, event);
    case 'pressure':
      if (!isScore(event.value)) return outOfRange('pressure', event.value);
      return { ok: true, state: { ...state, pressure: event.value } };
    default:
      return inPhase(safety, state, event);
  }
}

/** Phases in which a press is under way or about to be. */
const atPress: readonly SessionPhase[] = ['posture', 'find', 'feel', 'press', 'let-go'];

type PhaseEvent = Exclude<
  SessionEvent,
  { kind: 'leave' | 'numb' | 'rescreen' | 'felt' | 'skip' | 'pressure' }
>;

function inPhase(safety: Safety, state: SessionState, event: PhaseEvent): SessionResult {
  const { atMs } = event;
  const { phase } = state;
  if (phase === 'posture' && event.kind === 'settled')
    return { ok: true, state: { ...state, phase: 'find' } };
  if (phase === 'find' && event.kind === 'found') return { ok: true, state: { ...state, phase: 'feel' } };
  if (phase === 'press') return whilePressing(safety, state, event);
  if (phase === 'let-go' && event.kind === 'again') {
    if (state.again === true) return notNow(state, event);
    const maxPressure = Math.max(1, Math.floor((current(state)?.maxPressure ?? 2) / 2));
    return { ok: true, state: { ...withCurrent(state, { maxPressure }), again: true, phase: 'find' } };
  }
  if (phase === 'other-side' && event.kind === 'other-side')
    return otherSide(safety, state, event.take, atMs);
  if (phase === 'rest' && (event.kind === 'rested' || event.kind === 'tick')) {
    const rested = atMs - (state.restSinceMs ?? atMs) >= safety.policy.session.restSeconds * 1000;
    if (event.kind === 'tick' && !rested) return { ok: true, state };
    return { ok: true, state: passBlocked(safety, nextPress(state), atMs) };
  }
  if (phase === 'rate' && event.kind === 'rated') {
    if (!isScore(event.score)) return outOfRange('after', event.score);
    const { unusual, note } = event;
    const rated = {
      ...state,
      after: event.score,
      unusual,
      ...(note === undefined || note === '' ? {} : { note }),
    };
    return { ok: true, state: finish(withUnusual(safety, rated, atMs), atMs) };
  }
  return event.kind === 'tick' ? { ok: true, state } : notNow(state, event);
}

function whilePressing(safety: Safety, state: SessionState, event: PhaseEvent): SessionResult {
  const now = counted(state, event.atMs);
  switch (event.kind) {
    case 'pause': {
      const { runningSinceMs: _, ...paused } = now;
      return { ok: true, state: paused };
    }
    case 'resume':
      return enterPress(safety, now, event.atMs);
    case 'tick':
      return { ok: true, state: isFull(now) ? endPress(safety, now, event.atMs) : now };
    case 'ease': {
      const maxPressure = Math.max(1, (current(state)?.maxPressure ?? 1) - 1);
      return { ok: true, state: withCurrent(now, { maxPressure }) };
    }
    case 'enough':
      return { ok: true, state: endPress(safety, now, event.atMs, isFull(now) ? undefined : 'enough') };
    default:
      return notNow(state, event);
  }
}

/** A sensation: wanted words start the clock or let it run, unwanted ones let go, move, or end the session. */
function felt(safety: Safety, state: SessionState, key: string, atMs: number): SessionResult {
  const word = safety.sensations.find((one) => one.key === key);
  if (word === undefined) throw new RangeError(`care: no sensation "${key}"`);
  const feeling = state.phase === 'feel' || state.phase === 'press';
  if (!feeling && word.event !== 'stop-faint') return notNow(state, { kind: 'felt', atMs });
  const told = { ...counted(state, atMs), felt: [...new Set([...state.felt, key])] };
  switch (word.does) {
    case 'go-on':
      return state.phase === 'press' ? { ok: true, state: told } : enterPress(safety, told, atMs);
    case 'try-again':
      // Nothing felt: search once around the spot, then the place in the picture will do.
      if (state.phase === 'press' || state.searched === true) {
        return state.phase === 'press' ? { ok: true, state: told } : enterPress(safety, told, atMs);
      }
      return { ok: true, state: { ...told, searched: true, phase: 'find' } };
    case 'move': {
      const { runningSinceMs: _, ...still } = told;
      return { ok: true, state: { ...still, phase: 'find' } };
    }
    case 'stop':
      return stopFor(safety, told, word.event ?? 'stop-sharp', key, atMs);
  }
}

function stopFor(safety: Safety, state: SessionState, tag: string, key: string, atMs: number): SessionResult {
  const ends = Object.values(safety.rules).some(
    ({ trigger, effect }) => trigger === tag && effect.endSession === true,
  );
  if (ends) return stopAll(state, tag, key, atMs);
  const press = current(state);
  const { runningSinceMs: _, ...still } = state;
  const letGo: SessionState = {
    ...still,
    phase: 'let-go',
    events: [
      ...state.events,
      { tag, atMs, ...(press === undefined ? {} : { code: press.code, side: press.side }) },
    ],
  };
  // It came back at half the pressure: the point is over for today.
  return { ok: true, state: state.again === true ? endPress(safety, letGo, atMs, key) : letGo };
}

function stopAll(state: SessionState, tag: string, key: string, atMs: number): SessionResult {
  const event: CareEvent = { tag, atMs };
  return {
    ok: true,
    state: finish({ ...counted(state, atMs), events: [...state.events, event] }, atMs, key),
  };
}

/** The only way into `press`. */
function enterPress(safety: Safety, state: SessionState, atMs: number): SessionResult {
  const press = current(state);
  if (press === undefined) return notNow(state, { kind: 'press', atMs });
  const screening = screen(safety, { ...state.screening, nowMs: atMs });
  if (screening.gate !== 'open') {
    return { ok: false, reason: 'gate', gate: screening.gate, message: `the gate is ${screening.gate}` };
  }
  const limits = limitsOf(safety, screening, press.code, press.side);
  if (!limits.open)
    return {
      ok: false,
      reason: 'blocked',
      message: `${press.code} is hidden by ${limits.blockedBy.join(', ')}`,
    };
  return {
    ok: true,
    state: {
      ...withCurrent(state, {
        maxPressure: Math.min(press.maxPressure, limits.maxPressure),
        seconds: Math.min(press.seconds, limits.maxSeconds),
      }),
      phase: 'press',
      runningSinceMs: atMs,
    },
  };
}

function rescreened(
  safety: Safety,
  state: SessionState,
  screening: ScreeningInput,
  atMs: number,
): SessionResult {
  const now = counted({ ...state, screening }, atMs);
  const { gate } = screen(safety, { ...screening, nowMs: atMs });
  if (gate !== 'open') return { ok: true, state: finish(now, atMs, 'screening') };
  const { runningSinceMs: _, ...paused } = now;
  // Between presses the one in front is over; what follows is weighed when it comes up.
  return { ok: true, state: atPress.includes(paused.phase) ? passBlocked(safety, paused, atMs) : paused };
}

/** Ends the press under way, keeps what was pressed, and goes to what follows. */
function endPress(safety: Safety, state: SessionState, atMs: number, stopped?: string): SessionState {
  const press = current(state);
  const now = counted(state, atMs);
  if (press === undefined) return now;
  const record = {
    code: press.code,
    side: press.side,
    planned: press.seconds,
    seconds: Math.round(now.pressedMs / 1000),
    felt: now.felt,
    tool: press.tool,
    ...(now.pressure === undefined ? {} : { pressure: now.pressure }),
    ...(stopped === undefined ? {} : { stopped }),
  };
  const { runningSinceMs: _, ...still } = now;
  const kept = { ...still, done: [...now.done, record] };
  if (stopped === undefined && now.otherSide !== 'never' && press.other !== true) {
    if (now.otherSide === 'ask') return { ...kept, phase: 'other-side' };
  }
  return rest(safety, kept, atMs);
}

function otherSide(safety: Safety, state: SessionState, take: boolean, atMs: number): SessionResult {
  const press = current(state);
  if (!take || press === undefined) return { ok: true, state: rest(safety, state, atMs) };
  const side: Side = press.side === 'left' ? 'right' : 'left';
  // The side that does not hurt gets less.
  const other = { ...press, side, maxPressure: Math.max(1, press.maxPressure - 1), other: true as const };
  const [first, ...later] = state.queue;
  const queue = first === undefined ? [other] : [first, other, ...later];
  return { ok: true, state: rest(safety, { ...state, queue }, atMs) };
}

function rest(safety: Safety, state: SessionState, atMs: number): SessionState {
  if (state.queue.length <= 1) return { ...nextPress(state), phase: 'rate' };
  return { ...state, phase: safety.policy.session.restSeconds > 0 ? 'rest' : 'posture', restSinceMs: atMs };
}

/** Passes over points that the screening as it stands hides; they are recorded with the reason. */
function passBlocked(safety: Safety, state: SessionState, atMs: number): SessionState {
  let now = state;
  const screening = screen(safety, { ...now.screening, nowMs: atMs });
  for (let press = current(now); press !== undefined; press = current(now)) {
    if (limitsOf(safety, screening, press.code, press.side).open) return now;
    const { code, side, seconds, tool } = press;
    const pressed = Math.round(now.pressedMs / 1000);
    const record = {
      code,
      side,
      planned: seconds,
      seconds: pressed,
      felt: now.felt,
      tool,
      stopped: 'hidden',
    };
    now = nextPress({ ...now, done: [...now.done, record] });
  }
  return now;
}

function withUnusual(safety: Safety, state: SessionState, atMs: number): SessionState {
  const events: CareEvent[] = [];
  for (const key of state.unusual) {
    const tag = safety.policy.unusual.find((one) => one.key === key)?.event;
    if (tag === undefined) continue;
    // A bruise rests each point that was pressed; anything else concerns the person.
    if (tag !== 'after-bruise') events.push({ tag, atMs });
    else
      for (const { code, side, seconds } of state.done)
        if (seconds > 0) events.push({ tag, atMs, code, side });
  }
  return { ...state, events: [...state.events, ...events] };
}

function isScore(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 10;
}

function outOfRange(name: string, value: number): SessionResult {
  return {
    ok: false,
    reason: 'out-of-range',
    message: `${name} must be a whole number from 0 to 10, not ${value}`,
  };
}

function notNow(state: SessionState, event: { readonly kind: string; readonly atMs: number }): SessionResult {
  return { ok: false, reason: 'not-now', message: `${event.kind} does not fit ${state.phase}` };
}
