/** Minutes and seconds as a clock shows them: 42 is `0:42`. Whole seconds, never below zero. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Where a slow breath stands: 4 s in, 6 s out. `fill` runs 0 to 1 and back. */
export function breath(seconds: number): { readonly phase: 'in' | 'out'; readonly fill: number } {
  const at = ((seconds % 10) + 10) % 10;
  return at < 4 ? { phase: 'in', fill: at / 4 } : { phase: 'out', fill: 1 - (at - 4) / 6 };
}
