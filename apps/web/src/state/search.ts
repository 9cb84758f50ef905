/** Search over everything, in the browser. The index is built once from the atlas. */
import type { AtlasSearch } from '@ashi/atlas';
import { pointLine } from '../content/points-page.ts';
import { pathOf, type Language } from '../i18n/words.ts';
import type { FoundLine } from '../views/points/points.ts';
import { atlas } from './atlas.ts';

const most = 30;
let searching: Promise<AtlasSearch> | undefined;

/** What answers to the query, best first: points, then complaints. */
export async function findLines(query: string, language: Language): Promise<FoundLine[]> {
  searching ??= Promise.all([atlas(), import('@ashi/atlas')]).then(
    ([held, { AtlasSearch: Search }]) => new Search(held),
  );
  const [held, search] = await Promise.all([atlas(), searching]);
  return search.search(query, most).flatMap(({ kind, id }): FoundLine[] => {
    const point = kind === 'point' ? held.points[id] : undefined;
    if (point !== undefined) {
      return [{ ...pointLine(point, language), kind: 'point', href: `/${pathOf(language)}/point/${id}/` }];
    }
    const complaint = kind === 'complaint' && ashiProfile === 'care' ? held.complaints[id] : undefined;
    if (complaint === undefined) return [];
    const name = complaint.names[language];
    const href = `/${pathOf(language)}/complaint/${id}/`;
    return [{ kind: 'complaint', code: id, pinyin: '', hanzi: '', say: name, href }];
  });
}
