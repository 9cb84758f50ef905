import type { Atlas } from '@ashi/atlas';
import { isChosen, keyOf, type Content, type ShownSite } from './content.ts';
import type { Painter } from './painter.ts';
import { PAIN_REGIONS } from './pain-region.ts';
import type { TwinItem } from './twin.ts';
import type { Language, Words } from './words.ts';

/** The regions of both sides, for those who do not paint. */
export function regionItems(painter: Painter, words: Words): TwinItem[] {
  return PAIN_REGIONS.flatMap((region) =>
    (['left', 'right'] as const).map((side) => ({
      id: `${region}:${side}`,
      label: words.side(words.painRegion[region], side),
      chosen: painter.hasRegion(region, side),
    })),
  );
}

/** The points shown, chosen first, then the plan, then the channels. */
export function siteItems(
  content: Content,
  points: Atlas['points'] | undefined,
  words: Words,
  language: Language,
): { items: TwinItem[]; sites: Map<string, ShownSite> } {
  const sites = new Map<string, ShownSite>();
  for (const site of [
    ...(content.chosen ? [content.chosen] : []),
    ...content.sites,
    ...content.courses.flatMap((course) => course.sites),
  ]) {
    if (!sites.has(keyOf(site))) sites.set(keyOf(site), site);
  }
  const items = [...sites].map(([id, site]) => {
    const names = points?.[site.code]?.names;
    const name = language === 'en' ? names?.pinyin : names?.['zh-Hans'];
    const said = [site.code, name].filter((part) => part !== undefined).join(' ');
    const label =
      site.side === 'midline' ? said : `${said}, ${site.side === 'left' ? words.left : words.right}`;
    return { id, label, chosen: isChosen(site, content.chosen) };
  });
  return { items, sites };
}
