import { AtlasSearch } from '@ashi/atlas';
import { loadAtlas } from '@ashi/atlas/node';
import { quantile, times, type Bench } from './bench.ts';

const typed = [
  'huantiao',
  'jumping circle',
  'pain down the back of my leg',
  '委中',
  'ub 40',
  'behind the knee',
  'sciatca',
];
/** What the box sees while somebody types: every beginning of every query. */
const keystrokes = typed.flatMap((query) => Array.from(query, (_, k) => query.slice(0, k + 1)));

export const bench: Bench = {
  question: 'How long does a keystroke in the search box take?',
  run() {
    const atlas = loadAtlas();
    const [build = Number.NaN] = times(1, 3, () => new AtlasSearch(atlas));
    const search = new AtlasSearch(atlas);
    const each = times(keystrokes.length, keystrokes.length * 20, (i) =>
      search.search(keystrokes[i % keystrokes.length] ?? '', 12),
    );
    return [
      { name: 'index built', value: build, unit: 'ms' },
      { name: 'keystroke, median', value: quantile(each, 0.5), unit: 'ms' },
      { name: 'keystroke, 99 of 100', value: quantile(each, 0.99), unit: 'ms', atMost: 2 },
    ];
  },
};
