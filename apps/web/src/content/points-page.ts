/** All points by channel, as the list page shows them before anything is searched. */
import type { Atlas, Point } from '@ashi/atlas';
import { hanziOf } from './hanzi.ts';
import { capital } from './sentence.ts';
import { word, type Language } from '../i18n/words.ts';
import type { ChannelLines, PointLine } from '../views/points/points.ts';

export interface PointsPage {
  readonly channels: readonly ChannelLines[];
  readonly complaints: readonly { readonly key: string; readonly name: string }[];
}

export function pointsPage(atlas: Atlas, language: Language): PointsPage {
  const points = Object.values(atlas.points);
  const channels = Object.values(atlas.channels)
    .map((channel) => ({
      code: channel.code,
      name: channel.names[language],
      points: channel.points
        .flatMap((code) => atlas.points[code] ?? [])
        .map((point) => pointLine(point, language)),
    }))
    .filter((channel) => channel.points.length > 0);
  const extra = points.filter(({ channel }) => atlas.channels[channel] === undefined);
  return {
    channels:
      extra.length === 0
        ? channels
        : [
            ...channels,
            {
              code: 'EX',
              name: word(language, 'point.extra'),
              points: extra.map((point) => pointLine(point, language)),
            },
          ],
    complaints: (ashiProfile === 'wellness' ? [] : Object.values(atlas.complaints)).map(({ key, names }) => ({
      key,
      name: names[language],
    })),
  };
}

export function pointLine(point: Point, language: Language): PointLine {
  return {
    code: point.code,
    pinyin: point.names.pinyin,
    hanzi: hanziOf(point, language),
    // In Chinese the characters are the name already.
    say: language === 'en' ? `${point.names.en}. ${capital(point.where.en)}` : point.where['zh-Hans'],
  };
}
