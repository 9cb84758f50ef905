/**
 * Draws the six complete points on six bodies: each figure from front, left and back with the channels that are drawn so
 * far, and each point close up from the side that shows it. Writes docs/pictures/points-<body>.png.
 *
 *   npx tsx scripts/pictures/points.ts [body ...]
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadAtlas } from '@ashi/atlas/node';
import { surfaceOf } from '@ashi/body';
import { loadBodyModel } from '@ashi/body/node';
import { chartStyle, figurePlate, locatedPlate, type FigureSide } from '@ashi/chart';
import { courseOf, Locator, type Side, type Site } from '@ashi/locate';
import { openBrowser, snapshot } from './browser.ts';
import { people } from './people.ts';

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const codes = ['GB30', 'GB29', 'BL40', 'GB40', 'BL62', 'SI3'];
const sides: readonly FigureSide[] = ['front', 'left', 'back'];
const atlas = loadAtlas();
const model = loadBodyModel();
const locator = new Locator(atlas);
const browser = await openBrowser();
mkdirSync(folder, { recursive: true });

const faces = face('sans', 'Ashi Sans', 'normal') + face('serif-italic', 'Ashi Serif', 'italic');
const wanted = process.argv.slice(2);
for (const [name, person] of Object.entries(people)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const made = model.figure(person);
  if (!made.ok) throw new RangeError(made.message);
  const { figure } = made;
  const body = figure.pose('arms-down', 'left');
  const surface = surfaceOf(body);
  const sitesOn = (side: Side): Site[] =>
    Object.keys(atlas.points).flatMap((code) => {
      const found = locator.locate(code, figure, side);
      return found.ok ? [found.site] : [];
    });
  const both = (['left', 'right'] as const).map((side) => sitesOn(side));
  const channels = both.flatMap((sites) =>
    ['GB', 'BL', 'SI'].flatMap((code) => {
      const channel = atlas.channels[code];
      return channel === undefined ? [] : courseOf(channel, sites, body);
    }),
  );
  const six = both.flatMap((sites, k) =>
    sites
      .filter(({ code }) => codes.includes(code))
      .map(({ code, anchor }) => ({ anchor, ...(k === 0 ? { label: code } : {}) })),
  );
  const figures = sides.map((side) =>
    figurePlate(surface, side, { width: 400, height: 760 }, { channels, neighbours: six }).svg({
      title: `${name} from the ${side}`,
      id: `${name}-${side}`,
      bare: true,
    }),
  );
  const plates = codes.map((code) =>
    locatedPlate({ atlas, locator, figure }, code)?.svg('en', {
      title: code,
      id: `${name}-${code}`,
      bare: true,
    }),
  );
  const { sex, heightCm, weightKg, ageYears } = person;
  const caption = `${name.replace('-', ' ')}: ${sex}, ${heightCm} cm, ${weightKg} kg, ${ageYears} years`;
  await snapshot(browser, sheet(caption, figures, plates), 1280, `${folder}points-${name}.png`);
  console.log(`points-${name}.png`);
}
await browser.close();

/** The app's own faces, so that words take the room the plates leave for them. */
function face(name: string, family: string, style: string): string {
  const file = new URL(`../../apps/web/static/fonts/${name}.woff2`, import.meta.url);
  const data = readFileSync(file).toString('base64');
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:200 900;src:url(data:font/woff2;base64,${data})}`;
}

function sheet(caption: string, figures: readonly string[], plates: readonly (string | undefined)[]): string {
  const cells = plates.map((svg) => `<div>${svg ?? 'cannot be located on this body'}</div>`).join('');
  return (
    `<!doctype html><meta charset="utf-8"><style>${faces}${chartStyle('light')}` +
    'body{margin:0;padding:24px;background:#F6F1E7;font:17px Georgia,serif;color:#1F2422}' +
    '.figures,.plates{display:grid;grid-template-columns:repeat(3,1fr);gap:12px}svg{display:block;width:100%}' +
    `</style><p>${caption}</p><div class="figures">${figures.join('')}</div><div class="plates">${cells}</div>`
  );
}
