/** A point code as people write it (`gb-30`, `GB 30`, `gb30`) in the form the atlas uses: `GB30`, `EX-HN1`. */
export function normalCode(written: string): string {
  const upper = written.trim().toUpperCase().replace(/\s+/g, '');
  const plain = /^([A-Z]{2})-?0*(\d{1,2})$/.exec(upper);
  return plain === null ? upper : `${plain[1]}${plain[2]}`;
}

/**
 * The codes a mistyped one may have meant, nearest first: at most `limit`, none further than two slips
 * (a wrong, missing, extra or swapped character).
 */
export function nearCodes(written: string, codes: readonly string[], limit = 5): readonly string[] {
  const code = normalCode(written).slice(0, 16);
  return codes
    .map((candidate) => ({ candidate, slips: slips(code, candidate) }))
    .filter(({ slips }) => slips <= 2)
    .sort((a, b) => a.slips - b.slips || compareCodes(a.candidate, b.candidate))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** Channel first, then number: GB9 before GB10. */
export function compareCodes(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** Optimal string alignment distance. */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
