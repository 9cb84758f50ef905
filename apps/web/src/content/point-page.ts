/** The page of one point in one language, made from the atlas when the app is built. */
import type { Atlas, Channel, Point } from '@ashi/atlas';
import { word, type Language } from '../i18n/words.ts';
import type { PointPage } from '../views/point/point.ts';
import { claimLines } from './claim-lines.ts';
import { hanziOf } from './hanzi.ts';
import { inSentence } from './sentence.ts';
import { referenceLines } from './references.ts';

/** What only the body and the solver know: the steps in words and how sure the place is on the average body. */
export interface Located {
  readonly steps: PointPage['steps'];
  readonly radiusMm?: number;
}

/** How many traditional uses are named before the list says less than it costs to read. */
const mostUses = 8;
const mostActions = 5;

export function pointPage(atlas: Atlas, point: Point, language: Language, located: Located): PointPage {
  const { names } = point;
  const channel = atlas.channels[point.channel];
  const claims = Object.values(atlas.claims).filter(({ points }) => points.includes(point.code));
  const shown = point.indications.filter(({ flag }) => flag === undefined).slice(0, mostUses);
  const press = point.press === undefined ? undefined : pressFacts(point.press, language);
  const pairing = point.pairing === undefined ? undefined : pairOf(atlas, point.pairing, language);
  return {
    code: point.code,
    pinyin: names.pinyin,
    english: names.en,
    simplified: names['zh-Hans'],
    traditional: names['zh-Hant'],
    ...(channel === undefined ? {} : { seal: channel.names.seal }),
    where: point.where[language],
    otherNames: otherNames(point, language),
    steps: located.steps,
    ...(located.radiusMm === undefined ? {} : { radiusMm: located.radiusMm }),
    confidence: confidence(point, language),
    ...(press === undefined ? {} : { press }),
    care: care(point, language),
    tradition: {
      uses: shown.map(({ term }) => inSentence(atlas.terms.indications[term]?.label[language] ?? term)),
      actions: point.actions
        .slice(0, mostActions)
        .map(({ term }) => inSentence(atlas.terms.actions[term]?.label[language] ?? term)),
    },
    evidence: evidence(atlas, point, language),
    ...(point.referred === undefined ? {} : { referred: point.referred[language] }),
    categories: categories(atlas, point, language),
    ...(pairing === undefined ? {} : { pairing }),
    channel: channelLine(atlas, point, channel, language),
    complaints: (ashiProfile === 'wellness' ? [] : complaintsOf(atlas, point.code)).map(
      ({ key, names: called }) => ({
        key,
        name: called[language],
      }),
    ),
    claims: claimLines(claims, language),
    references: referenceLines(atlas, [
      ...point.location.cites,
      ...(point.press?.cites ?? []),
      ...point.indications.filter(({ basis }) => basis !== 'tradition').flatMap(({ cites }) => cites),
      ...claims.flatMap(({ cites }) => cites),
    ]),
  };
}

/** Complaints that list the point under any pattern. */
export function complaintsOf(atlas: Atlas, code: string): Atlas['complaints'][string][] {
  return Object.values(atlas.complaints).filter(({ points }) =>
    Object.values(points).some(({ core, add }) => core.includes(code) || add.includes(code)),
  );
}

function otherNames(point: Point, language: Language): PointPage['otherNames'] {
  const { names } = point;
  const lines: { tag: string; language: string; name: string }[] = [];
  const add = (tag: string, name: string | undefined): void => {
    if (name !== undefined && name !== '') lines.push({ tag, language: languageName(tag, language), name });
  };
  if (language !== 'en') add('en', names.en);
  if (names.enAlternatives !== undefined)
    add(language === 'en' ? 'en' : 'en-x-also', names.enAlternatives.join(', '));
  if (language === 'en') add('zh-Hans', names['zh-Hans']);
  add('zh-Hant', names['zh-Hant']);
  if (names.ja !== undefined) add('ja', `${names.ja.kanji} ${names.ja.kana} (${names.ja.romaji})`);
  if (names.ko !== undefined) add('ko', `${names.ko.hangul} (${names.ko.romanised})`);
  add('vi', names.vi);
  if (point.otherCodes.length > 0) {
    lines.push({
      tag: 'und',
      language: word(language, 'point.names.codes'),
      name: point.otherCodes.join(', '),
    });
  }
  return lines;
}

function languageName(tag: string, language: Language): string {
  const own = tag.replace(/-x-.*/, '');
  return new Intl.DisplayNames([language], { type: 'language' }).of(own) ?? own;
}

function confidence(point: Point, language: Language): string {
  const { alternative, confidence: firm } = point.location;
  const other =
    alternative === undefined ? '' : ` ${word(language, 'point.alternative')} ${alternative.note[language]}`;
  return `${word(language, `point.confidence.${firm}`)}${other}`;
}

function pressFacts(press: NonNullable<Point['press']>, language: Language): NonNullable<PointPage['press']> {
  const t = (key: Parameters<typeof word>[1], values?: Parameters<typeof word>[2]): string =>
    word(language, key, values);
  const joined = (texts: readonly { readonly text: { en: string; 'zh-Hans': string } }[]): string =>
    texts.map(({ text }) => text[language]).join(language === 'en' ? ' ' : '');
  return [
    { name: t('point.press.lie'), value: joined(press.postures) },
    { name: t('point.press.use'), value: joined(press.tools) },
    {
      name: t('point.press.time'),
      value: t('point.press.seconds', { n: press.secondsFirstWeek, most: press.secondsMost }),
    },
    {
      name: t('point.press.pressure'),
      value: t('point.press.range', { from: press.pressure.from, to: press.pressure.to }),
    },
    { name: t('point.press.feel'), value: press.feel[language] },
    { name: t('point.press.stop'), value: t('point.press.sharp') },
  ];
}

/** Cautions of the point and of its press, each sentence once. */
function care(point: Point, language: Language): string[] {
  return [
    ...new Set([
      ...point.cautions.map(({ text }) => text[language]),
      ...(point.press?.care ?? []).map((text) => text[language]),
    ]),
  ];
}

/** What trials say, before anything else the plain fact that they say nothing. */
function evidence(atlas: Atlas, point: Point, language: Language): string[] {
  const studied = point.indications.filter(({ basis }) => basis !== 'tradition');
  const lines = complaintsOf(atlas, point.code).map(
    ({ names, headline }) => `${names[language]}${language === 'en' ? ': ' : '：'}${headline[language]}`,
  );
  const named = studied.map(({ term, basis }) =>
    word(language, `point.evidence.${basis === 'trial' ? 'trial' : 'review'}`, {
      use: atlas.terms.indications[term]?.label[language] ?? term,
    }),
  );
  return [
    ...lines,
    ...named,
    word(language, studied.length === 0 ? 'point.evidence.none' : 'point.evidence.rest'),
  ];
}

function categories(atlas: Atlas, point: Point, language: Language): PointPage['categories'] {
  return point.categories.flatMap(({ key, of, name }) => {
    const kind = atlas.categories[key];
    if (kind === undefined) return [];
    const owner = of === undefined ? undefined : atlas.channels[of]?.names.short[language];
    const called = name?.[language] ?? kind.names[language];
    return [
      { name: owner === undefined ? called : `${called} (${owner})`, means: kind.explanation[language] },
    ];
  });
}

function pairOf(
  atlas: Atlas,
  pairing: NonNullable<Point['pairing']>,
  language: Language,
): NonNullable<PointPage['pairing']> {
  const other = atlas.points[pairing.with];
  const name =
    other === undefined
      ? pairing.with
      : `${other.code} ${language === 'en' ? other.names.pinyin : other.names['zh-Hans']}`;
  return { code: pairing.with, name, text: pairing.text[language] };
}

/** The point and its nearest neighbours on the channel; those without a page of their own are only named by code. */
function channelLine(
  atlas: Atlas,
  point: Point,
  channel: Channel | undefined,
  language: Language,
): PointPage['channel'] {
  if (channel === undefined) return { name: word(language, 'point.extra'), neighbours: [] };
  const at = channel.points.indexOf(point.code);
  const from = Math.min(Math.max(0, at - 2), Math.max(0, channel.points.length - 5));
  return {
    name: channel.names[language],
    neighbours: channel.points.slice(from, from + 5).map((code) => {
      const held = atlas.points[code];
      return {
        code,
        pinyin: held?.names.pinyin ?? '',
        hanzi: hanziOf(held, language),
        here: code === point.code,
        linked: held !== undefined,
      };
    }),
  };
}
