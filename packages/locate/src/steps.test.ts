import { describe, expect, it } from 'vitest';
import type { Constraint, Landmark, Location } from '@ashi/atlas';
import { roundFigure } from './round-body.ts';
import { landmark, point, roundKnowledge } from './round-knowledge.ts';
import { stepsOf, type Language, type StepOptions } from './steps.ts';
import { fingersEn } from './voice-en.ts';
import { fingersZh } from './voice-zh.ts';
import { handCm } from './voice.ts';

const figure = roundFigure();

const named = (id: string, en: string, zh: string, rest: Partial<Landmark> = {}): Landmark =>
  landmark(id, {
    plain: { en, 'zh-Hans': zh },
    names: { en: `Anatomical ${id}`, 'zh-Hans': `解剖${id}` },
    ...rest,
  });

const WORDS = [
  named('hip-bump', 'the bony bump on the side of your hip', '大腿根外侧最突出的那块骨头', {
    feel: { en: 'Lay a flat hand on it.', 'zh-Hans': '用手掌平放。' },
  }),
  named('hiatus', 'the small notch above your tailbone', '尾骨上方的小凹陷', { side: 'midline' }),
  named('front-edge', 'the front edge of the outer ankle bone', '外踝骨的前缘'),
  named('lower-edge', 'the lower edge of the outer ankle bone', '外踝骨的下缘'),
  named('tendon-of-toes', 'the cord that lifts your toes', '提起脚趾的那束筋'),
  named('popliteal-crease', 'the crease across the back of your knee', '膝盖后面的横纹'),
  named('medial-end-of-popliteal-crease', 'its inner end', '内侧端'),
  named('lateral-end-of-popliteal-crease', 'its outer end', '外侧端'),
  named('l2', 'the second bump of your low back', '腰部第二个骨突', { side: 'midline' }),
  named('foramen', 'the second small hollow beside your sacrum', '骶骨旁第二个小凹陷'),
  named('midline-line', 'the midline of your back', '后背的正中线'),
  named('ankle-tip', 'the tip of the outer ankle bone', '外踝骨最突出处'),
  named('upright-line', 'the upright line', '竖直线', {
    shape: 'line',
    construct: { kind: 'vertical-through', of: 'ankle-tip' },
  }),
  named('heel', 'the heel bone', '足跟骨'),
  named('4th-bone', 'the foot bone behind the fourth toe', '第四趾后面的足背长骨'),
  named('5th-bone', 'the foot bone behind the little toe', '小趾后面的足背长骨'),
];

function told(
  constraints: readonly Constraint[],
  rest: Partial<Location> = {},
  language: Language = 'en',
  options: StepOptions = {},
): readonly string[] {
  const knowledge = roundKnowledge(figure.body, [], WORDS);
  return stepsOf(point('T1', constraints, rest), knowledge, language, options).map((s) => s.text);
}

const cases: readonly (readonly [
  string,
  readonly Constraint[],
  Partial<Location>,
  readonly string[],
  readonly string[],
])[] = [
  [
    'fraction',
    [{ kind: 'fraction', from: 'hip-bump', to: 'hiatus', value: 1 / 3 }],
    { region: 'buttock' },
    ['Feel for the bony bump on the side of your hip.', 'From there, go one third of the way to the small notch above your tailbone.'],
    ['先摸到大腿根外侧最突出的那块骨头。', '从这里沿皮肤向尾骨上方的小凹陷量，走全程的三分之一。'],
  ],
  [
    'midpoint of a crease',
    [
      { kind: 'midpoint', between: ['medial-end-of-popliteal-crease', 'lateral-end-of-popliteal-crease'] },
      { kind: 'level', with: 'popliteal-crease' },
    ],
    { region: 'knee' },
    ['Find the crease across the back of your knee and go to its middle.'],
    ['找到膝盖后面的横纹，取它的中点。'],
  ],
  [
    'midpoint of two bones',
    [{ kind: 'midpoint', between: ['ankle-tip', 'hip-bump'] }],
    {},
    ['Feel for the tip of the outer ankle bone.', 'Then feel for the bony bump on the side of your hip. Stop halfway between the two.'],
    ['先摸到外踝骨最突出处。', '再摸到大腿根外侧最突出的那块骨头，两处连线的中点就是。'],
  ],
  [
    'edges of one bone are one clause, the cord another',
    [
      { kind: 'border', structure: 'tendon-of-toes', side: 'lateral' },
      { kind: 'border', structure: 'front-edge', side: 'anterior' },
      { kind: 'border', structure: 'lower-edge', side: 'distal' },
    ],
    { region: 'ankle' },
    ['Feel for the outer ankle bone.', 'Stop just in front of and below it, on the outer side of the cord that lifts your toes.'],
    ['先摸到外踝骨。', '停在它的前下方，在提起脚趾的那束筋的外侧。'],
  ],
  [
    'out from the spine',
    [
      { kind: 'level', with: 'l2' },
      { kind: 'lateral-to', structure: 'midline-line', value: 1.5, unit: 'B-cun' },
    ],
    { region: 'lumbar' },
    ['Feel for the second bump of your low back.', 'From there, go straight out to the side: two finger widths.'],
    ['先摸到腰部第二个骨突。', '从这里水平向外量两横指宽。'],
  ],
  [
    'out from the midline, when the level is told by something beside it',
    [
      { kind: 'level', with: 'foramen' },
      { kind: 'lateral-to', structure: 'midline-line', value: 3, unit: 'B-cun' },
    ],
    { region: 'buttock' },
    ['Feel for the second small hollow beside your sacrum, and stay level with it.', 'Stop four finger widths out from the midline.'],
    ['先摸到骶骨旁第二个小凹陷，保持在同一高度。', '停在正中线旁开四横指宽处。'],
  ],
  [
    'straight below, between, in a hollow',
    [
      { kind: 'lateral-to', structure: 'upright-line', value: 0, unit: 'B-cun' },
      { kind: 'between', structures: ['lower-edge', 'heel'] },
      { kind: 'in-depression', of: 'lower-edge' },
    ],
    { region: 'foot' },
    ['Feel for the tip of the outer ankle bone.', 'From there, slide straight down.', 'Stop between the lower edge of the outer ankle bone and the heel bone: the finger rests in a small hollow.'],
    ['先摸到外踝骨最突出处。', '从这里向正下方移。', '停在外踝骨的下缘和足跟骨之间，指下有一处小凹陷。'],
  ],
  [
    'two bones of a kind',
    [{ kind: 'level', with: 'heel' }, { kind: 'between', structures: ['4th-bone', '5th-bone'] }],
    { region: 'foot' },
    ['Feel for the heel bone, and stay level with it.', 'Stop between the foot bones behind the fourth toe and the little toe.'],
    ['先摸到足跟骨，保持在同一高度。', '停在第四趾和小趾后面的足背长骨之间。'],
  ],
  [
    'a distance on the foot goes towards the toes',
    [{ kind: 'distance', from: 'heel', direction: 'distal', value: 5, unit: 'B-cun' }],
    { region: 'foot' },
    ['Feel for the heel bone.', 'From there, go towards the toes seven finger widths.'],
    ['先摸到足跟骨。', '从这里向脚趾方向量七横指宽。'],
  ],
]; // prettier-ignore

describe('steps, as they are read aloud', () => {
  it.each(cases)('%s', (_name, constraints, rest, en, zh) => {
    expect(told(constraints, rest, 'en')).toEqual(en);
    expect(told(constraints, rest, 'zh-Hans')).toEqual(zh);
  });

  it('tell lengths in the person’s own centimetres, and how to feel the landmark', () => {
    const knowledge = roundKnowledge(figure.body, [], WORDS);
    const definition = point('T1', [{ kind: 'fraction', from: 'hip-bump', to: 'hiatus', value: 1 / 3 }]);
    const site = { residuals: [{ kind: 'fraction' as const, mm: 0, exact: true, lengthMm: 78 }] };
    const [first, second] = stepsOf(definition, knowledge, 'en', { site });
    expect(first).toEqual({
      text: 'Feel for the bony bump on the side of your hip.',
      constraint: 0,
      refs: ['hip-bump'],
      feel: 'Lay a flat hand on it.',
    });
    expect(second!.text).toBe(
      'From there, go one third of the way to the small notch above your tailbone: about 8 cm.',
    );
    expect(second!.measure).toBe('8 cm');
  });

  it('for professionals: anatomical names and cun', () => {
    const constraints: Constraint[] = [
      { kind: 'distance', from: 'ankle-tip', direction: 'proximal', value: 3, unit: 'B-cun' },
    ];
    expect(told(constraints, {}, 'en', { professional: true })[1]).toBe('From there, go up 3 B-cun.');
    expect(told(constraints, {}, 'zh-Hans', { professional: true })[1]).toBe('从这里向上量 3 寸。');
  });

  it('leave checks out, and refuse an alternative that does not exist', () => {
    const constraints: Constraint[] = [
      { kind: 'in-depression', of: 'foramen' },
      { kind: 'border', structure: 'heel', side: 'on', soft: true },
    ];
    expect(told(constraints)).toEqual([
      'Feel for the second small hollow beside your sacrum: the point is in it.',
    ]);
    expect(() => told(constraints, {}, 'en', { alternative: true })).toThrow(
      'locate: T1 has no alternative definition',
    );
  });
});

describe('finger widths', () => {
  it.each([
    [0.5, 'half a thumb’s width', '半个拇指宽'],
    [1, 'one thumb’s width', '一个拇指宽'],
    [1.5, 'two finger widths', '两横指宽'],
    [2, 'three finger widths', '三横指宽'],
    [3, 'four finger widths', '四横指宽'],
    [4, 'four finger widths and one thumb’s width', '四横指宽再加一个拇指宽'],
    [5, 'seven finger widths', '七横指宽'],
    [7, 'eight finger widths and one thumb’s width', '八横指宽再加一个拇指宽'],
    [8, 'eleven finger widths', '十一横指宽'],
    [9, 'twelve finger widths', '十二横指宽'],
  ])('%s cun', (cun, en, zh) => {
    expect(fingersEn(cun)).toBe(en);
    expect(fingersZh(cun)).toBe(zh);
  });

  it('and lengths as hands measure', () => {
    expect([4, 11, 19, 21, 78, 134].map(handCm)).toEqual([0.4, 1.1, 1.9, 2, 8, 13.5]);
  });
});
