/**
 * Compares two results of `npm run bench`: the second as a ratio of the first. Ratios, because machines are noisy.
 *
 *   npx tsx bench/compare.ts before.json after.json
 */
import { readFileSync } from 'node:fs';

interface Results {
  readonly results: readonly {
    readonly file: string;
    readonly figures: readonly { readonly name: string; readonly value: number; readonly unit: string }[];
  }[];
}

const [before, after] = process.argv.slice(2);
if (before === undefined || after === undefined) {
  console.error('Give two files: npx tsx bench/compare.ts before.json after.json');
  process.exit(2);
}
const read = (path: string): Map<string, { value: number; unit: string }> => {
  const { results } = JSON.parse(readFileSync(path, 'utf8')) as Results;
  return new Map(
    results.flatMap(({ file, figures }) => figures.map((f) => [`${file} ${f.name}`, f] as const)),
  );
};
const old = read(before);
for (const [name, { value, unit }] of read(after)) {
  const was = old.get(name);
  const ratio = was === undefined ? 'new' : `× ${(value / was.value).toFixed(2)}`;
  console.log(`${name}: ${was?.value ?? '–'} → ${value} ${unit} (${ratio})`);
}
