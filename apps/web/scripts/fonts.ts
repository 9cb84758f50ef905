/**
 * Cuts the two families down to what the app sets, and writes them to static/fonts.
 * The serif keeps its optical sizes (a 104 px numeral and a 19 px row name need different cuts) and one weight;
 * the sans keeps its weights from text to controls. Run: npx tsx apps/web/scripts/fonts.ts
 */
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
/** Largest file the first screen may preload, in bytes. */
const mostBytes = 40_000;
const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '../static/fonts');

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

/** Letters of English, the pinyin vowels of Latin-1, and the punctuation, arrows and fractions our sentences use. */
const basic = `${range(0x20, 0x7e)}\u00a0áàéèêíìóòúùüäöçñÁÀÉÈÍÌÓÒÚÙÜÄÖ‑–—‘’“”…′″−→←⅓⅔½¼×°·©±`;
/** The italic sets point names and anatomical labels only. */
const labels = `${range(0x20, 0x7e)}–—‘’“”…éü`;
/** Every tone-marked pinyin vowel outside Latin-1, both cases. */
const pinyin = 'āǎēěīǐōǒūǔǖǘǚǜĀǍĒĚĪǏŌǑŪǓǕǗǙǛńňǹḿ';

interface Cut {
  readonly file: string;
  readonly family: 'source-serif-4' | 'source-sans-3';
  readonly source: string;
  readonly characters: string;
  readonly axes: Record<string, number | { min: number; max: number; default?: number }>;
}

const serifAxes = { wght: 425, opsz: { min: 14, max: 48, default: 14 } };
const italicAxes = { wght: 400, opsz: 16 };
const sansAxes = { wght: { min: 400, max: 650, default: 400 } };
const cuts: readonly Cut[] = [
  {
    file: 'serif',
    family: 'source-serif-4',
    source: 'latin-opsz-normal',
    characters: basic,
    axes: serifAxes,
  },
  {
    file: 'serif-pinyin',
    family: 'source-serif-4',
    source: 'latin-ext-opsz-normal',
    characters: pinyin,
    axes: serifAxes,
  },
  {
    file: 'serif-italic',
    family: 'source-serif-4',
    source: 'latin-opsz-italic',
    characters: labels,
    axes: italicAxes,
  },
  {
    file: 'serif-italic-pinyin',
    family: 'source-serif-4',
    source: 'latin-ext-opsz-italic',
    characters: pinyin,
    axes: italicAxes,
  },
  { file: 'sans', family: 'source-sans-3', source: 'latin-wght-normal', characters: basic, axes: sansAxes },
  {
    file: 'sans-pinyin',
    family: 'source-sans-3',
    source: 'latin-ext-wght-normal',
    characters: pinyin,
    axes: sansAxes,
  },
];

await mkdir(out, { recursive: true });
for (const cut of cuts) {
  const folder = dirname(require.resolve(`@fontsource-variable/${cut.family}/package.json`));
  const source = await readFile(join(folder, 'files', `${cut.family}-${cut.source}.woff2`));
  const bytes = await subsetFont(source, cut.characters, { targetFormat: 'woff2', variationAxes: cut.axes });
  if (bytes.length > mostBytes)
    throw new RangeError(`fonts: ${cut.file} is ${bytes.length} bytes, most is ${mostBytes}`);
  await writeFile(join(out, `${cut.file}.woff2`), bytes);
  process.stdout.write(`${cut.file} ${(bytes.length / 1000).toFixed(1)} kB\n`);
}
