/** Short signals for the hand that holds the phone. Silent where the device cannot. */
const signals = {
  /** Something changed: lean in, ease, breathe. */
  change: [40],
  /** A press is over. */
  done: [120, 80, 120],
  /** Let go now. */
  stop: [300, 100, 300],
} as const;

export type Signal = keyof typeof signals;

export function vibrate(signal: Signal): void {
  if ('vibrate' in navigator) navigator.vibrate([...signals[signal]]);
}
