import type { House, PointSummary } from './house.ts';

const anchor = { ids: [1, 2, 3], weights: [0.5, 0.25, 0.25] } as const;

function summary(
  code: string,
  en: string,
  pinyin: string,
  simplified: string,
  traditional: string,
): PointSummary {
  return {
    code,
    channel: code.slice(0, 2),
    names: { en, pinyin, 'zh-Hans': simplified, 'zh-Hant': traditional },
  };
}

/** A house with two points, for tests of routes and commands: every answer is small and known. */
export function smallHouse(): House {
  const points = [
    summary('BL40', 'Middle of the Crook', 'Wěizhōng', '委中', '委中'),
    summary('GB30', 'Jumping Circle', 'Huántiào', '环跳', '環跳'),
  ];
  return {
    points,
    complaints: ['sciatica'],
    point: (code) => {
      const found = points.find((known) => known.code === code);
      return found && { ...found, number: Number(code.slice(2)) };
    },
    describe: (code) =>
      points.filter((known) => known.code === code).map(({ names }) => `${code} ${names.pinyin}`),
    search: (words, limit) =>
      points
        .filter(({ names }) => names.en.toLowerCase().includes(words.toLowerCase()))
        .slice(0, limit)
        .map(({ code, names }) => ({
          kind: 'point',
          id: code,
          title: names.en,
          titles: { en: names.en, 'zh-Hans': names['zh-Hans'] },
          score: 1,
        })),
    sites: ({ heightCm }) =>
      heightCm > 195
        ? {
            ok: false,
            field: 'heightCm',
            value: heightCm,
            min: 145,
            max: 195,
            message: `${heightCm} cm is too tall`,
          }
        : {
            ok: true,
            sites: [
              {
                code: 'GB30',
                side: 'left',
                position: [120, 880.25, -60],
                normal: [0, 0, -1],
                radiusMm: 14.6,
                residuals: [{ kind: 'fraction', mm: 0.01 }],
                anchor,
              },
            ],
            unmet: [{ code: 'BL40', side: 'left', reason: 'no-skin', message: 'There is no skin there.' }],
          },
    landmarks: () => ({
      ok: true,
      landmarks: [
        {
          id: 'sacral-hiatus',
          side: 'midline',
          errorMm: 10,
          position: [0, 912, -90],
          normal: [0, 0, -1],
          anchor,
        },
        { id: 'popliteal-crease', side: 'left', errorMm: 6, path: [{ position: [112, 476, -50], anchor }] },
      ],
    }),
    screen: (complaint, answers) =>
      complaint === 'sciatica'
        ? {
            outcome: answers['saddle'] === 'yes' ? 'emergency' : 'ok',
            session: answers['saddle'] !== 'yes',
            rules: answers['saddle'] === 'yes' ? ['rf-ces-saddle'] : [],
            blocked: ['BL1'],
            unanswered: [],
          }
        : undefined,
  };
}
