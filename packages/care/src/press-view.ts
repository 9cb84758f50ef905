import type { Safety } from '@ashi/atlas';
import type { SessionState } from './session-state.ts';

/** What to do at one moment of a press. */
export interface PressMoment {
  /** `rise` to the target, `hold`, `ease` for a moment, `release` at the end; `circle` and `still` by their rhythm. */
  readonly cue: 'rise' | 'hold' | 'ease' | 'circle' | 'still' | 'release' | 'paused';
  readonly secondsLeft: number;
  /** 0 at the start, 1 when the time is up. */
  readonly share: number;
}

/** The moment of the press under way at `nowMs`; undefined outside a press. */
export function pressMoment(safety: Safety, state: SessionState, nowMs: number): PressMoment | undefined {
  const [press] = state.queue;
  if (state.phase !== 'press' || press === undefined) return undefined;
  const { riseSeconds, releaseSeconds, rhythms } = safety.policy.session;
  const running = state.runningSinceMs === undefined ? 0 : Math.max(0, nowMs - state.runningSinceMs);
  const at = Math.min(press.seconds, (state.pressedMs + running) / 1000);
  const secondsLeft = press.seconds - at;
  const share = press.seconds === 0 ? 1 : at / press.seconds;
  if (state.runningSinceMs === undefined) return { cue: 'paused', secondsLeft, share };
  if (at < riseSeconds) return { cue: 'rise', secondsLeft, share };
  if (secondsLeft <= releaseSeconds) return { cue: 'release', secondsLeft, share };
  const rhythm = rhythms.find(({ key }) => key === state.rhythm);
  if (rhythm?.holdSeconds === undefined || rhythm.easeSeconds === undefined) {
    return { cue: rhythm?.key === 'circles' ? 'circle' : 'still', secondsLeft, share };
  }
  const turn = (at - riseSeconds) % (rhythm.holdSeconds + rhythm.easeSeconds);
  return { cue: turn < rhythm.holdSeconds ? 'hold' : 'ease', secondsLeft, share };
}
