/** A change between two scores in plain kinds; never "improved", which a single session cannot show. */
export interface ScoreChange {
  readonly kind: 'same' | 'lower' | 'higher';
  /** How many points, 0 or more. */
  readonly by: number;
}

/** Undefined until both scores are there. */
export function scoreChange(before: number | undefined, now: number | undefined): ScoreChange | undefined {
  if (before === undefined || now === undefined) return undefined;
  const by = Math.abs(now - before);
  return { kind: now === before ? 'same' : now < before ? 'lower' : 'higher', by };
}
