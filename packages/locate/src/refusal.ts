import type { Side } from './body.ts';

/**
 * Why a definition gives no place:
 * - `unknown-point`, `unknown-landmark`: the definition names something the atlas does not have.
 * - `landmark-not-placed`: the landmark is known but has no place on the body yet.
 * - `no-scale`: no proportional measure covers this region and direction.
 * - `no-alternative`: the definition has no second reading.
 * - `no-skin`: the body has no skin where the search may look.
 * - `under-determined`: the conditions leave a direction free.
 * - `unmet-constraint`: no place on this body satisfies every condition closely enough.
 * - `cyclic`: the definition depends on itself.
 */
export type Reason =
  | 'unknown-point'
  | 'unknown-landmark'
  | 'landmark-not-placed'
  | 'no-scale'
  | 'no-alternative'
  | 'no-skin'
  | 'under-determined'
  | 'unmet-constraint'
  | 'cyclic';

/** A definition that could not be carried out on this body. Never a wrong place. */
export interface LocateRefusal {
  readonly ok: false;
  /** Point code or landmark id asked for. */
  readonly code: string;
  readonly side: Side;
  readonly reason: Reason;
  /** The landmark or point it failed on. */
  readonly landmark?: string;
  readonly message: string;
}

/**
 * How a refusal travels inside this package. It is caught at every public door and given back as a value, so that
 * ten residual functions need not each pass it on.
 */
export class Refused extends Error {
  readonly reason: Reason;
  readonly landmark: string | undefined;

  constructor(reason: Reason, message: string, landmark?: string) {
    super(message);
    this.reason = reason;
    this.landmark = landmark;
  }

  /** The refusal as a value, told of the point or landmark that was asked for. */
  told(code: string, side: Side): LocateRefusal {
    const message = `locate: ${code} on the ${side}: ${this.message}`;
    return this.landmark === undefined
      ? { ok: false, code, side, reason: this.reason, message }
      : { ok: false, code, side, reason: this.reason, landmark: this.landmark, message };
  }
}
