import type { PoseName, PressTool } from '@ashi/atlas';
import type { Side } from './area.ts';
import type { CareEvent } from './clearance.ts';
import type { ScreeningInput } from './screening.ts';

/** Where a session stands. `let-go`: something unwanted was felt; try again once, lighter, or skip. */
export type SessionPhase =
  'posture' | 'find' | 'feel' | 'press' | 'let-go' | 'other-side' | 'rest' | 'rate' | 'ended';

/** One press to come. */
export interface QueuedPress {
  readonly code: string;
  readonly side: Side;
  readonly seconds: number;
  /** Highest pressure-feel allowed, 0 to 10. */
  readonly maxPressure: number;
  readonly tool: PressTool['key'];
  readonly pose: PoseName;
  /** On the side that does not hurt. */
  readonly other?: true;
}

/** One press that is over, in the form the records keep. */
export interface PressRecord {
  readonly code: string;
  readonly side: Side;
  readonly planned: number;
  readonly seconds: number;
  readonly felt: readonly string[];
  readonly tool: string;
  readonly pressure?: number;
  /** Why it ended early: `enough`, `skipped`, `hidden`, or the sensation that ended it. */
  readonly stopped?: string;
}

/** A session as plain data: write it down at any moment, read it back, and go on. */
export interface SessionState {
  readonly v: 1;
  readonly startedAtMs: number;
  readonly endedAtMs?: number;
  readonly complaint: string;
  readonly rhythm: string;
  readonly screening: ScreeningInput;
  readonly before: number;
  readonly after?: number;
  /** The press under way first. */
  readonly queue: readonly QueuedPress[];
  readonly phase: SessionPhase;
  readonly otherSide: 'ask' | 'never';
  /** Time pressed on the current point, ms, up to `runningSinceMs` or the last pause. */
  readonly pressedMs: number;
  /** Since when the clock runs; absent while it stands still. */
  readonly runningSinceMs?: number;
  readonly restSinceMs?: number;
  /** Nothing was felt once, and the person has searched around the spot. */
  readonly searched?: boolean;
  /** The second try after letting go. */
  readonly again?: boolean;
  readonly pressure?: number;
  readonly felt: readonly string[];
  readonly done: readonly PressRecord[];
  /** What happened that rules wait for; hand them to the next screening. */
  readonly events: readonly CareEvent[];
  readonly unusual: readonly string[];
  readonly note?: string;
  /** Why it ended before its plan: `left`, `screening`, `numb`, or the sensation that ended it. */
  readonly stopped?: string;
}

/** The state with the next press up, or with nothing left but to rate. */
export function nextPress(state: SessionState): SessionState {
  const { runningSinceMs: _, restSinceMs: __, searched: ___, again: ____, pressure: _____, ...kept } = state;
  const [before, next, ...later] = state.queue;
  const samePose = before !== undefined && next !== undefined && before.pose === next.pose;
  return {
    ...kept,
    queue: next === undefined ? [] : [next, ...later],
    phase: next === undefined ? 'rate' : samePose && state.phase !== 'posture' ? 'find' : 'posture',
    pressedMs: 0,
    felt: [],
  };
}

/** The state at its end. A press under way is kept with what was pressed. */
export function finish(state: SessionState, atMs: number, stopped?: string): SessionState {
  const { runningSinceMs: _, restSinceMs: __, ...kept } = state;
  const [press] = state.queue;
  const underWay =
    press !== undefined &&
    state.pressedMs > 0 &&
    (state.phase === 'press' || state.phase === 'let-go' || state.phase === 'find' || state.phase === 'feel');
  const record: PressRecord | undefined = underWay
    ? {
        code: press.code,
        side: press.side,
        planned: press.seconds,
        seconds: Math.round(state.pressedMs / 1000),
        felt: state.felt,
        tool: press.tool,
        ...(state.pressure === undefined ? {} : { pressure: state.pressure }),
        stopped: stopped ?? 'left',
      }
    : undefined;
  return {
    ...kept,
    phase: 'ended',
    queue: [],
    endedAtMs: atMs,
    done: record === undefined ? state.done : [...state.done, record],
    ...(stopped === undefined ? {} : { stopped }),
  };
}

/** Time pressed so far, with the running stretch counted in. A clock that went back adds nothing. */
export function counted(state: SessionState, atMs: number): SessionState {
  if (state.runningSinceMs === undefined) return state;
  const added = Math.max(0, atMs - state.runningSinceMs);
  const most = (current(state)?.seconds ?? 0) * 1000;
  return { ...state, pressedMs: Math.min(most, state.pressedMs + added), runningSinceMs: atMs };
}

/** Whether the time of the press under way is up. */
export function isFull(state: SessionState): boolean {
  return state.pressedMs >= (current(state)?.seconds ?? 0) * 1000;
}

/** The press under way. */
export function current(state: SessionState): QueuedPress | undefined {
  return state.queue[0];
}

/** The state with the press under way changed. */
export function withCurrent(state: SessionState, change: Partial<QueuedPress>): SessionState {
  const [first, ...later] = state.queue;
  return first === undefined ? state : { ...state, queue: [{ ...first, ...change }, ...later] };
}
