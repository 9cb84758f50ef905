/**
 * Turns the picks into anchors and writes them into `data/landmarks/*.yaml`; the words in those files are kept.
 * Run: `npx tsx scripts/landmarks/place.ts [--check] [parts of names]`. With --check nothing is written and a difference fails.
 */
import { writeFileSync } from 'node:fs';
import { canonicalSkin } from './canonical.ts';
import { placedFile } from './landmark-file.ts';
import { PICKS } from './picks.ts';

const check = process.argv.includes('--check');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const skin = canonicalSkin();
const counts = { placed: 0, changed: 0, missing: 0 };
for (const [id, pick] of Object.entries(PICKS)) {
  if (wanted.length && !wanted.some((part) => id.includes(part))) continue;
  const file = await placedFile(id, pick, skin);
  if (!file) {
    counts.missing++;
    console.error(`landmarks: ${id} has a pick but no file`);
    continue;
  }
  counts.placed++;
  if (file.after === file.before) continue;
  counts.changed++;
  if (!check) writeFileSync(file.path, file.after);
  else console.error(`landmarks: ${id} differs from its pick`);
}
const verb = check ? 'differ' : 'written';
console.log(
  `landmarks: ${counts.placed} picked, ${counts.changed} ${verb}, ${counts.missing} without a file`,
);
if (counts.missing || (check && counts.changed)) process.exitCode = 1;
