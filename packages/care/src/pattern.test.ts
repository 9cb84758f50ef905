import { loadAtlas } from '@ashi/atlas/node';
import { loadBodyModel } from '@ashi/body/node';
import { Locator } from '@ashi/locate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksOf, regionOf, sampleAt, type PainMark, type PainSample } from './pain-drawing.ts';
import { contradicted, recognise } from './pattern.ts';

const atlas = loadAtlas();
const { safety } = atlas;
const locator = new Locator(atlas);
const body = loadBodyModel().average().pose('standing', 'left');

/** `left: buttock thigh-back calf; right: calf` */
function marks(text: string): PainMark[] {
  return text.split(';').flatMap((group) => {
    const [side = '', regions = ''] = group.trim().split(':');
    return regions
      .trim()
      .split(' ')
      .filter((region) => region !== '')
      .map((region) => ({ region, side: side as PainMark['side'] }));
  });
}

describe('recognising', () => {
  const cases: [string, string | undefined, string | undefined, string, string][] = [
    [
      'left: buttock thigh-back calf',
      'posterior',
      'left',
      'Left buttock, thigh and calf. Back of the leg, past the knee. Right side clear.',
      '左侧臀部、大腿和小腿。腿后侧，过膝。右侧没有标出疼痛。',
    ],
    [
      'right: outer-hip thigh-outer shin-outer foot-top',
      'lateral',
      'right',
      'Right outer hip, thigh, shin and foot. Outer side of the leg, down to the foot. Left side clear.',
      '右侧髋外侧、大腿、小腿和足部。腿外侧，到足部。左侧没有标出疼痛。',
    ],
    [
      'left: thigh-back calf thigh-outer shin-outer',
      'mixed',
      'left',
      'Left thigh, calf and shin. Back and outer side of the leg, past the knee. Right side clear.',
      '左侧大腿和小腿。腿后侧和外侧，过膝。右侧没有标出疼痛。',
    ],
    [
      'left: groin thigh-front',
      'anterior',
      'left',
      'Left groin and thigh. Front of the leg, above the knee. Right side clear.',
      '左侧腹股沟和大腿。腿前侧，未过膝。右侧没有标出疼痛。',
    ],
    [
      'midline: low-back',
      'back-only',
      'midline',
      'Low back. The back only, nothing down the leg.',
      '腰部。只在腰部，没有往腿上走。',
    ],
    [
      'right: buttock low-back',
      'buttock-only',
      'right',
      'Right low back and buttock. The buttock, nothing down the leg. Left side clear.',
      '右侧腰部和臀部。只到臀部，没有往腿上走。左侧没有标出疼痛。',
    ],
    [
      'left: calf; right: calf',
      'posterior',
      'both',
      'Left calf. Right calf. Back of the leg, past the knee. Both sides.',
      '左侧小腿。右侧小腿。腿后侧，过膝。两侧都有。',
    ],
    ['left: toes', undefined, 'left', 'Left toes. Right side clear.', '左侧足趾。右侧没有标出疼痛。'],
    ['', undefined, undefined, 'Nothing is marked yet.', '还没有标出疼痛的部位。'],
  ];
  test.each(cases)('%s', (text, pattern, side, en, zh) => {
    const found = recognise(safety, marks(text));
    expect([found.pattern, found.side]).toEqual([pattern, side]);
    expect(found.sentence).toEqual({ en, 'zh-Hans': zh });
  });

  test('one region of another kind does not make a mixed pattern of three', () => {
    expect(recognise(safety, marks('left: thigh-back knee-back calf ankle-outer')).pattern).toBe('posterior');
  });

  test('marks ask their questions', () => {
    expect(recognise(safety, marks('left: calf; right: calf')).asks).toEqual(['leg-clot', 'both-legs']);
    expect(recognise(safety, marks('left: groin')).asks).toEqual(['saddle']);
    expect(recognise(safety, marks('left: low-back; right: low-back')).asks).toEqual([]);
  });

  test('both legs drawn and denied are asked again', () => {
    const found = recognise(safety, marks('left: calf; right: calf'));
    expect(contradicted(found, { 'both-legs': 'no' })).toEqual(['both-legs']);
    expect(contradicted(found, { 'both-legs': 'old' })).toEqual([]);
  });

  test('no sentence names a nerve or a root', () => {
    const regions = Object.keys(safety.regions);
    fc.assert(
      fc.property(
        fc.subarray(regions),
        fc.constantFrom<PainMark['side']>('left', 'right', 'midline'),
        (list, side) => {
          const found = recognise(
            safety,
            list.map((region) => ({ region, side })),
          );
          expect(`${found.sentence.en}${found.sentence['zh-Hans']}`).not.toMatch(
            /nerve|root|\b[LS][1-5]\b|神经/i,
          );
        },
      ),
      { seed: 20_261_125 },
    );
  });

  test('an unknown region is a mistake of the caller', () => {
    expect(() => recognise(safety, [{ region: 'elbow', side: 'left' }])).toThrow('care: no region "elbow"');
  });
});

describe('a drawing on the body', () => {
  const ids = {
    'l4-spinous-process-lower-border': 'low-back',
    'posterior-superior-iliac-spine': 'buttock',
    'sacral-hiatus': 'buttock',
    'greater-trochanter-prominence': 'outer-hip',
    'gluteal-fold': 'buttock thigh-back',
    'tip-of-middle-finger-with-arm-hanging': 'thigh-outer',
    'popliteal-crease': 'knee-back',
    patella: 'knee-front',
    'apex-of-patella': 'knee-front',
    'lateral-malleolus-prominence': 'ankle-outer',
    'superior-border-of-pubic-symphysis': 'groin',
    'umbilicus-centre': 'belly',
    nipple: 'chest',
    't5-spinous-process-lower-border': 'upper-back',
  };
  test.each(Object.entries(ids))('%s lies in %s', (id, regions) => {
    const place = locator.landmark(id, body, 'left');
    if (!place.ok) throw new Error(place.message);
    for (const { ids: [a, b, c] = [], weights: [u, v, w] = [] } of atlas.landmarks[id]?.path ?? [
      place.anchor,
    ]) {
      const position = body.position({ ids: [a!, b!, c!], weights: [u!, v!, w!] });
      const hit = body.nearest(position)!;
      const side = hit.side === 'midline' ? 'left' : hit.side;
      const found = regionOf(sampleAt(body.frame(hit.part, side), hit.part, hit.side, position));
      expect(regions.split(' ')).toContain(found);
    }
  });

  test('a stroke down the back of the left leg is the posterior pattern', () => {
    const stroke: PainSample[] = [];
    for (let along = 0; along <= 1; along += 0.1) {
      stroke.push({ part: 'thigh', side: 'left', along, azimuthDeg: 178 });
      if (along < 0.8) stroke.push({ part: 'leg', side: 'left', along, azimuthDeg: -178 });
    }
    const found = recognise(safety, marksOf(safety, [stroke]));
    expect(found).toMatchObject({ pattern: 'posterior', side: 'left', reach: 'leg', belowKnee: true });
    expect(found.marks.map(({ region }) => region)).toEqual(['buttock', 'thigh-back', 'knee-back', 'calf']);
  });

  test('one stray sample adds no region', () => {
    const calf: PainSample = { part: 'leg', side: 'left', along: 0.5, azimuthDeg: 170 };
    const stray: PainSample = { part: 'leg', side: 'right', along: 0.5, azimuthDeg: 0 };
    expect(marksOf(safety, [[calf, calf, stray]])).toEqual([{ region: 'calf', side: 'left' }]);
  });

  test('every sample from the hip down has a region', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<PainSample['part']>('trunk', 'thigh', 'leg', 'foot'),
        fc.double({ min: -0.3, max: 1.2, noNaN: true }),
        fc.double({ min: -360, max: 360, noNaN: true }),
        (part, along, azimuthDeg) => {
          const region = regionOf({ part, side: 'left', along, azimuthDeg });
          expect(safety.regions[region ?? '']).toBeDefined();
        },
      ),
      { seed: 20_261_125 },
    );
  });
});
