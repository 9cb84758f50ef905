/**
 * Draws every point of the atlas ahead of the build, one process a core, into the folder of kept plates, and removes those
 * that no point uses any more. The build draws what is not kept, so this only saves time.
 *
 *   npx tsx apps/web/scripts/plates.ts
 */
import { fork } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The build defines it; outside of it, it is a global.
Object.assign(globalThis, { ashiRoot: fileURLToPath(new URL('../../..', import.meta.url)) });
const { keptPlate, plateFolder } = await import('../src/content/kept-plates.ts');
const { atlasAtBuild } = await import('../src/content/atlas-at-build.ts');

const [share, shares] = process.argv.slice(2).map(Number);
if (share !== undefined && shares !== undefined) {
  process.send?.(draw(share, shares));
  process.disconnect();
} else {
  const processes = Math.min(8, availableParallelism());
  const used = await Promise.all(Array.from({ length: processes }, (_, i) => drawElsewhere(i, processes)));
  keepOnly(new Set(used.flat()));
}

/** Every so many-th point, so that the shares are alike; gives the files that hold them. */
function draw(first: number, step: number): string[] {
  const codes = Object.keys(atlasAtBuild().points).filter((_, i) => i % step === first);
  return codes.flatMap((code) =>
    (['en', 'zh-Hans'] as const).map((language) => keptPlate(code, language).file),
  );
}

function drawElsewhere(first: number, step: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [String(first), String(step)]);
    let files: string[] | undefined;
    child.on('message', (message) => (files = message as string[]));
    child.on('exit', (code) => {
      if (code === 0 && files !== undefined) resolve(files);
      else reject(new Error(`web: drawing plates ended with ${code ?? 'a signal'}`));
    });
  });
}

function keepOnly(used: ReadonlySet<string>): void {
  mkdirSync(plateFolder(), { recursive: true });
  for (const name of readdirSync(plateFolder())) if (!used.has(name)) rmSync(join(plateFolder(), name));
}
