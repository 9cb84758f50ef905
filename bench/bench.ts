/** One figure that answers a benchmark's question. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'us' | 'kB' | 'ratio' | 'count' | 'mm' | 'MB';
  /** The bar it must reach, where DESIGN sets one. */
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** One file, one question, fixed inputs. */
export interface Bench {
  readonly question: string;
  run(): Promise<readonly Figure[]> | readonly Figure[];
}

/** Milliseconds of each of `rounds` calls after `warm` calls that do not count, sorted. */
export function times(warm: number, rounds: number, call: (round: number) => unknown): number[] {
  for (let i = 0; i < warm; i++) call(i);
  const out: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    call(i);
    out.push(performance.now() - start);
  }
  return out.sort((a, b) => a - b);
}

/** The value below which a share of sorted values lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Whether a figure reaches its bar; true when it has none. */
export function reaches({ value, atMost, atLeast }: Figure): boolean {
  return (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast);
}
