/**
 * Runs the benchmarks and prints their figures as one JSON document, kept in `bench/results/` too.
 *
 *   npm run bench              all of them
 *   npm run bench -- search    those whose file name contains the word
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { reaches, type Bench, type Figure } from './bench.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const words = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
  .sort();

const results: { file: string; question: string; figures: (Figure & { reached: boolean })[] }[] = [];
for (const file of files) {
  console.error(`${file} ...`);
  const { bench } = (await import(`./${file}`)) as { bench: Bench };
  const figures = await bench.run();
  results.push({
    file,
    question: bench.question,
    figures: figures.map((figure) => ({
      ...figure,
      value: Number(figure.value.toPrecision(4)),
      reached: reaches(figure),
    })),
  });
}
const document = {
  at: new Date().toISOString(),
  node: process.version,
  cores: cpus().length,
  results,
};
const text = JSON.stringify(document, null, 2);
mkdirSync(`${folder}results`, { recursive: true });
writeFileSync(`${folder}results/latest.json`, `${text}\n`);
console.log(text);
const missed = results.flatMap(({ file, figures }) =>
  figures
    .filter(({ reached }) => !reached)
    .map(({ name, value, unit }) => `${file}: ${name} is ${value} ${unit}`),
);
for (const line of missed) console.error(`Bar missed: ${line}`);
process.exitCode = missed.length === 0 ? 0 : 1;
