/** What is written beside the body, and in which words. Where it stands is the layout's business. */
import type { Anchor } from '@ashi/locate';
import { isChosen, keyOf, type Content, type ShownSite } from './content.ts';
import type { Label } from './overlay.ts';
import type { SceneState } from './scene-state.ts';
import type { Projected } from './view.ts';

interface Place {
  readonly anchor: Anchor;
}

/** How places look from where the eye is. */
export interface Sight {
  readonly at: (place: Place) => Projected;
  readonly isHidden: (place: Place) => boolean;
  /** Millimetres of body in the picture's height. */
  readonly heightMm: number;
}

/** From farther away a construction is too small to be read, and its names would only crowd the picture. */
const NEAR_MM = 1050;
/** A line of text: two labels of channel points need this much between their marks. */
const LINE_PX = 34;
const BESIDE_PX = 220;
/** So many places of a drawing are asked whether they are seen: more would cost frames. */
const MOST_ASKED = 24;

/** The chosen point, the plan, the landmarks, the nerve, and as many channel points as have room. */
export function labelsFor(state: SceneState, sight: Sight): Label[] {
  const { content } = state;
  if (content.pressing) return [];
  if (state.labels === 'none') return painLabel(state, sight);
  return [
    ...painLabel(state, sight),
    ...siteLabels(state, sight),
    ...(sight.heightMm < NEAR_MM ? landmarkLabels(state, sight) : []),
    ...nerveLabel(state, sight),
    ...courseLabels(content, sight),
  ];
}

function siteLabels({ content, words, language, names }: SceneState, sight: Sight): Label[] {
  const chosen = content.chosen ? [content.chosen] : [];
  const others = content.sites.filter((site) => !isChosen(site, content.chosen));
  return [...chosen, ...others].map((site) => {
    const point = names?.points[site.code];
    const sure = isChosen(site, content.chosen) ? site.radiusMm : undefined;
    return {
      id: keyOf(site),
      at: sight.at(site),
      hidden: sight.isHidden(site),
      tone: 'point',
      title: site.code,
      number: site.number === undefined ? undefined : String(site.number),
      // In a plan the labels are its list; of a single point the page already says the name.
      name:
        content.sites.length === 0
          ? undefined
          : language === 'en'
            ? point?.names.pinyin
            : point?.names['zh-Hans'],
      note: site.note ?? (sure === undefined ? undefined : words.within(Math.round(sure))),
    };
  });
}

/** Places by name, and the curves that lines run along, at their middle. */
function landmarkLabels({ content, language, names, labels }: SceneState, sight: Sight): Label[] {
  const seen = new Set<string>();
  const named: { id: string; anchor: Anchor }[] = [...(content.construction?.marks ?? [])];
  for (const { id, path } of content.construction?.lines ?? []) {
    const middle = path[Math.floor(path.length / 2)];
    if (id !== undefined && middle) named.push({ id, anchor: middle });
  }
  return named.flatMap((place) => {
    if (seen.has(place.id)) return [];
    seen.add(place.id);
    const landmark = names?.landmarks[place.id];
    const text = labels === 'anatomical' ? landmark?.names[language] : landmark?.plain[language];
    return [
      {
        id: `mark ${place.id}`,
        at: sight.at(place),
        hidden: sight.isHidden(place),
        // Another point that this one is measured from has its code for a name.
        tone: landmark ? ('landmark' as const) : ('channel' as const),
        title: text ?? place.id,
      },
    ];
  });
}

function nerveLabel({ content, words }: SceneState, sight: Sight): Label[] {
  const [trunk] = content.nerve;
  const anchor = trunk?.[Math.floor(trunk.length * 0.55)];
  if (!anchor) return [];
  const place = { anchor };
  return [
    {
      id: 'nerve',
      at: sight.at(place),
      hidden: sight.isHidden(place),
      tone: 'nerve',
      title: words.nerve,
      note: words.nerveNote,
    },
  ];
}

/** At the middle of what is seen of the drawing. */
function painLabel({ content, strokes }: SceneState, sight: Sight): Label[] {
  if (content.painNote === undefined) return [];
  const anchors = strokes.flatMap((stroke) => stroke.anchors);
  const every = Math.ceil(anchors.length / MOST_ASKED);
  const seen = anchors
    .filter((_, i) => i % every === 0)
    .map((anchor) => ({ anchor }))
    .filter((place) => !sight.isHidden(place))
    .map((place) => sight.at(place))
    .sort((a, b) => a.y - b.y);
  const at = seen[seen.length >> 1];
  return at ? [{ id: 'pain', at, hidden: false, tone: 'landmark', title: content.painNote }] : [];
}

/** By zoom: no label closer to another's mark than a line of text. */
function courseLabels(content: Content, sight: Sight): Label[] {
  const taken: Projected[] = content.chosen ? [sight.at(content.chosen)] : [];
  const out: Label[] = [];
  const others = (site: ShownSite): boolean => content.sites.some((other) => keyOf(other) === keyOf(site));
  for (const site of content.courses.flatMap((course) => course.sites)) {
    if (isChosen(site, content.chosen) || others(site)) continue;
    const at = sight.at(site);
    if (taken.some((o) => Math.abs(o.y - at.y) < LINE_PX && Math.abs(o.x - at.x) < BESIDE_PX)) continue;
    if (sight.isHidden(site)) continue;
    taken.push(at);
    out.push({ id: keyOf(site), at, hidden: false, tone: 'channel', title: site.code });
  }
  return out;
}
