/** A plan in the page's language: title, labels, reasons, and what was left out. */
import type { Atlas } from '@ashi/atlas';
import { helpNumbers, ruleText, type Plan } from '@ashi/care';
import { isWordKey, word, type Language } from '../i18n/words.ts';
import type { PlanLine, PlanPage } from '../views/plan/plan.ts';
import { hanziOf } from './hanzi.ts';

export interface PlanPageOptions {
  readonly country: string;
  readonly firstWeek: boolean;
  /** The one point that was asked for by name. */
  readonly only?: string;
}

export function planPage(atlas: Atlas, plan: Plan, language: Language, options: PlanPageOptions): PlanPage {
  const numbers = helpNumbers(atlas.safety, options.country);
  const none = plan.items.length === 0;
  return {
    title: none ? word(language, 'plan.none') : titleOf(atlas, plan, language, options.only),
    about: none ? word(language, 'plan.none.about') : aboutOf(plan, language, options.firstWeek),
    points: plan.items.map((item, i) => lineOf(atlas, item, i + 1, language)),
    why: options.only === undefined ? plan.why.map((text) => text[language]) : [],
    honest: plan.honest[language],
    limits: plan.limitedBy.map((rule) => {
      const { condition, action } = ruleText(atlas.safety, rule, language, numbers);
      return language === 'en' ? `${condition}: ${action}` : `${condition}：${action}`;
    }),
    leftOut:
      options.only !== undefined && !none
        ? []
        : plan.leftOut.map(({ code, reason }) => ({
            code,
            pinyin: atlas.points[code]?.names.pinyin ?? '',
            hanzi: hanziOf(atlas.points[code], language),
            where: atlas.points[code]?.where[language] ?? '',
            reason: reason[language],
          })),
    pairs: plan.pairs.map((pair) => {
      const partner = atlas.points[pair.with];
      const name = language === 'en' ? partner?.names.pinyin : partner?.names['zh-Hans'];
      return {
        with: pair.with,
        name: `${pair.with} ${name ?? ''}`.trim(),
        text: pair.text[language],
        included: pair.included,
      };
    }),
  };
}

function titleOf(atlas: Atlas, plan: Plan, language: Language, only: string | undefined): string {
  const point = only === undefined ? undefined : atlas.points[only];
  if (point !== undefined) {
    const name = language === 'en' ? point.names.pinyin : point.names['zh-Hans'];
    return word(language, 'plan.one', { name: language === 'en' ? name : `${point.code} ${name}` });
  }
  const place = `plan.place.${plan.pattern}`;
  const count = `plan.count.${plan.items.length}`;
  return word(language, 'plan.title', {
    points: isWordKey(count) ? word(language, count) : String(plan.items.length),
    place: isWordKey(place) ? word(language, place, { leg: word(language, `plan.leg.${plan.side}`) }) : '',
  });
}

function aboutOf(plan: Plan, language: Language, firstWeek: boolean): string {
  const seconds = Math.max(...plan.items.map((item) => item.seconds));
  return word(language, firstWeek ? 'plan.about.first' : 'plan.about', { minutes: plan.minutes, seconds });
}

function lineOf(atlas: Atlas, item: Plan['items'][number], number: number, language: Language): PlanLine {
  const point = atlas.points[item.code];
  return {
    number,
    code: item.code,
    pinyin: point?.names.pinyin ?? '',
    hanzi: hanziOf(point, language),
    where: point?.where[language] ?? '',
    limits:
      item.limitedBy.length === 0
        ? []
        : [word(language, 'plan.limit', { to: item.pressure.to, seconds: item.seconds })],
  };
}
