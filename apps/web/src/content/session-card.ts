/** What the session views show of one press, in the page's language and measured on the person's own body. */
import type { Atlas } from '@ashi/atlas';
import type { QueuedPress } from '@ashi/care';
import { stepsOf, type Figure, type Locator } from '@ashi/locate';
import { word, type Language } from '../i18n/words.ts';
import type { PressCard } from '../views/session/card.ts';

export interface CardPlace {
  readonly number: number;
  readonly of: number;
}

/** Undefined for a point without a press card. Without a figure the steps carry no lengths and no sureness. */
export function sessionCard(
  atlas: Atlas,
  press: QueuedPress,
  place: CardPlace,
  language: Language,
  body?: { readonly locator: Locator; readonly figure: Figure },
): PressCard | undefined {
  const point = atlas.points[press.code];
  const card = point?.press;
  if (point === undefined || card === undefined) return undefined;
  const found = body?.locator.locate(press.code, body.figure, press.side);
  const site = found?.ok === true ? found.site : undefined;
  const posture = card.postures.find(({ pose }) => pose === press.pose) ?? card.postures[0];
  const tool = card.tools.find(({ key }) => key === press.tool) ?? card.tools[0];
  const [care] = card.care;
  return {
    code: press.code,
    pinyin: point.names.pinyin,
    simplified: point.names['zh-Hans'],
    traditional: point.names['zh-Hant'],
    english: point.names.en,
    side: word(language, `side.${press.side}`),
    ...place,
    posture: posture?.text[language] ?? point.location.posture[language],
    tool: tool?.text[language] ?? '',
    steps: stepsOf(point, atlas, language, site === undefined ? {} : { site }).map(
      ({ text, measure, feel }) => ({
        text,
        ...(measure === undefined ? {} : { measure }),
        ...(feel === undefined ? {} : { feel }),
      }),
    ),
    feel: card.feel[language],
    onIt: card.onIt[language],
    spread: card.spread[language],
    ...(care === undefined ? {} : { care: care[language] }),
    seconds: press.seconds,
    pressure: {
      from: Math.min(card.pressure.from, press.maxPressure),
      to: press.maxPressure,
      usualTo: Math.max(press.maxPressure, atlas.safety.policy.pressureScale.targetTo),
    },
    ...(site === undefined ? {} : { radiusMm: site.radiusMm }),
  };
}
