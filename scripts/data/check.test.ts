import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { assemble, dataFolder, faultLine, parseDataFile, readData, type DataFile } from '@ashi/atlas/node';
import { checkData } from './check.ts';
import { lintFaults } from './gate-lint.ts';
import { referenceFaults } from './gate-references.ts';
import { Schemas, safetyFaults, schemaFaults } from './gate-schema.ts';
import { schemaFolder, typesFile, typesOf } from './types.ts';

let files: DataFile[];
let schemas: Schemas;
beforeAll(() => {
  files = readData(dataFolder).files;
  schemas = new Schemas(schemaFolder);
});

/** The file at `path` with the first `from` of its text replaced; it must be there. */
function spoilt(path: string, from: string, to: string): DataFile {
  const { text } = files.find((file) => file.path === path)!;
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  const file = parseDataFile(path, text.replace(from, to));
  if ('message' in file) throw new Error(file.message);
  return file;
}

const withFile = (file: DataFile): DataFile[] =>
  files.map((other) => (other.path === file.path ? file : other));
const line = (path: string, text: string): number =>
  readFileSync(`${dataFolder}/${path}`, 'utf8')
    .split('\n')
    .findIndex((one) => one.includes(text)) + 1;

const gb30 = 'points/GB/GB30.yaml';
const bl62 = 'points/BL/BL62.yaml';

it('the data are in order', () => {
  expect(checkData(dataFolder).map(faultLine)).toEqual([]);
});

it('the generated types are what the schemas say', async () => {
  expect(await typesOf(schemaFolder)).toBe(readFileSync(typesFile, 'utf8'));
});

describe('the first gate: shape', () => {
  test.each([
    ['a field nobody knows', gb30, 'where:', 'place:', "'place' is not a field here"],
    ['a field left out', gb30, 'where:', 'place:', "'where' is missing"],
    ['a missing translation', gb30, '  zh-Hans: 臀部', '  zh: 臀部', "where: 'zh-Hans' is missing"],
    ['an unknown pose', gb30, 'pose: side-lying', 'pose: flying', '"flying" is not one of standing'],
    ['an unknown kind of constraint', gb30, 'kind: fraction', 'kind: near', 'kind "near" is not known'],
    [
      'a constraint without its value',
      gb30,
      ', value: 0.33333',
      '',
      "location.constraints.0: 'value' is missing",
    ],
    ['a fraction above one', gb30, 'value: 0.33333', 'value: 3', '3 must be <= 1'],
    ['a code that is none', bl62, 'with: SI3', 'with: SI-3', 'must match pattern'],
    [
      'an unknown verdict',
      'claims/good-pain.yaml',
      'verdict: partly',
      'verdict: true',
      'verdict: true is not one of',
    ],
    [
      'a needle trial of no kind',
      'references/tu-2024.yaml',
      'modality: acupuncture',
      'modality: needles',
      'modality: "needles" is not one of',
    ],
    ['a pressure above the safe scale', gb30, 'usualTo: 5', 'usualTo: 9', '9 must be <= 6'],
    [
      'an empty text',
      gb30,
      'en: deep in the buttock, behind the hip bump',
      'en: ""',
      '"" must NOT have fewer than 1 characters',
    ],
  ])('%s', (_what, path, from, to, message) => {
    const faults = schemaFaults([spoilt(path, from, to)], schemas);
    expect(faults.map(faultLine).join('\n')).toContain(message);
    expect(faults.every((fault) => fault.path === path && fault.line >= 1)).toBe(true);
  });

  it('names the line', () => {
    const [fault] = schemaFaults([spoilt(gb30, 'pose: side-lying', 'pose: flying')], schemas);
    expect(fault?.line).toBe(line(gb30, 'pose: side-lying'));
  });

  it('hands an error of the safety folder to the file it lies in', () => {
    const path = 'safety/rules/rf-dvt.yaml';
    const faults = safetyFaults(withFile(spoilt(path, 'severity: stop', 'severity: soft')), schemas);
    expect(faults.map(faultLine)).toEqual([
      `data/${path}:${line(path, 'severity:')}: severity: "soft" is not one of stop, avoid-point, caution`,
    ]);
  });
});

describe('the second gate: what is named exists', () => {
  test.each([
    ['an indication', gb30, 'term: sciatica', 'term: siatica', "no indication is called 'siatica'"],
    ['an action', gb30, 'term: dispels-wind-damp', 'term: dispels-all', "no action is called 'dispels-all'"],
    [
      'a reference',
      gb30,
      'cites: [sciatica-delphi-2021]',
      'cites: [delphi]',
      "no reference is called 'delphi'",
    ],
    ['a landmark', gb30, 'to: sacral-hiatus', 'to: sacrum-tip', "no landmark is called 'sacrum-tip'"],
    ['a point to measure from', 'points/BL/BL58.yaml', 'from: BL60', 'from: BL99', 'BL99 has no file'],
    ['a category', gb30, 'key: ma-danyang', 'key: ma-dan-yang', "no category is called 'ma-dan-yang'"],
    ['a vessel of a category', bl62, 'of: YangHV', 'of: WeiMai', 'no channel is called WeiMai'],
    ['a rule', gb30, 'rules: [tq-ball]', 'rules: [tq-balls]', "no safety rule is called 'tq-balls'"],
    [
      'a pair that is not mutual',
      bl62,
      'pairing:\n  with: SI3',
      'pairing:\n  with: GB30',
      'pairing.with: GB30 does not name BL62 back',
    ],
    ['a study', 'complaints/sciatica.yaml', 'tu-2024', 'tu-2025', "no reference is called 'tu-2025'"],
    ['a claim', 'complaints/sciatica.yaml', 'good-pain', 'bad-pain', "no claim is called 'bad-pain'"],
    ['a point of a pattern', 'complaints/sciatica.yaml', 'BL54', 'BL99', 'BL99 has no file'],
    [
      'a topic',
      'claims/good-pain.yaml',
      'topics: [practice]',
      'topics: [weather]',
      "no topic is called 'weather'",
    ],
    ['a group of terms', 'terms/indications.yaml', 'group: leg', 'group: legs', "no group is called 'legs'"],
    ['a measure', 'measures.yaml', 'use: leg-lateral', 'use: leg-side', "no measure is called 'leg-side'"],
    ['a paired channel', 'channels/GB.yaml', 'pairedWith: LR', 'pairedWith: KI', 'KI does not name GB back'],
  ])('%s', (_what, path, from, to, message) => {
    const file = spoilt(path, from, to);
    const faults = referenceFaults(withFile(file), assemble(withFile(file))).map(faultLine);
    expect(faults.join('\n')).toContain(message);
    expect(faults.some((fault) => fault.startsWith(`data/${path}:`))).toBe(true);
  });

  test.each([
    ['a point left out of its channel', 'channels/SI.yaml', 'SI7', 'SI8', 'expected SI7, found SI8'],
    [
      'a point out of its canonical set',
      'categories.yaml',
      'GB40',
      'GB41',
      'GB40 is not in the set of yuan-source',
    ],
    ['a wrong place in an ordered set', bl62, 'order: 5', 'order: 6', 'BL62 is number 5 of ghost'],
    [
      'a member that does not say so',
      bl62,
      'key: ghost, order: 5, name: { en: Ghost Road, zh-Hans: 鬼路 }',
      'key: confluent',
      'BL62 does not say that it is one of these',
    ],
    [
      'a press above a rule for everybody',
      'points/BL/BL40.yaml',
      'to: 4, usualTo: 4',
      'to: 5, usualTo: 4',
      'tq-popliteal allows 4',
    ],
    [
      'a press longer than a rule allows',
      gb30,
      'secondsMost: 90',
      'secondsMost: 120',
      'tq-nerve allows 90 seconds',
    ],
    [
      'a ball where none may be used',
      'points/GB/GB40.yaml',
      'key: finger',
      'key: wall-ball',
      'tq-ball allows no ball at GB40',
    ],
    [
      'needles offered as proof for pressing',
      gb30,
      'votes: 4, basis: tradition',
      'votes: 4, basis: trial',
      'needs a study of pressing',
    ],
    ['a dangerous use without its flag', bl62, ', flag: archaic', '', 'so it needs a flag here'],
    [
      'an emergency called by a softer word',
      'points/GB/GB40.yaml',
      'flag: emergency',
      'flag: archaic',
      'needs the flag emergency',
    ],
  ])('%s', (_what, path, from, to, message) => {
    const file = spoilt(path, from, to);
    expect(
      referenceFaults(withFile(file), assemble(withFile(file)))
        .map(faultLine)
        .join('\n'),
    ).toContain(message);
  });

  it('an anchor off its triangle', () => {
    const file = spoilt('landmarks/sacral-hiatus.yaml', 'weights: [', 'weights: [0.5, ');
    const [first = ''] = schemaFaults([file], schemas).map(faultLine);
    expect(first).toContain('must NOT have more than 3 items');
    const { text } = files.find(({ path }) => path === 'landmarks/sacral-hiatus.yaml')!;
    const [weights = ''] = /weights: \[[^\]]*\]/.exec(text) ?? [];
    const heavy = spoilt('landmarks/sacral-hiatus.yaml', weights, 'weights: [0.5, 0.5, 0.5]');
    const faults = referenceFaults(withFile(heavy), assemble(withFile(heavy))).map(faultLine);
    expect(faults.join('\n')).toContain('the weights sum to 1.500, not to 1');
  });

  it('a set of the wrong size', () => {
    const file = spoilt('categories.yaml', 'points: [LU11, LI1, ', 'points: [LU11, ');
    const faults = referenceFaults(withFile(file), assemble(withFile(file))).map(faultLine);
    expect(faults.join('\n')).toContain('jing-well.points: 11 points; the set has 12');
  });
});

describe('the third gate: writing', () => {
  test.each([
    ['a space at the end of a line', gb30, 'where:', 'where: ', 'space at the end of the line'],
    [
      'a field that the path says',
      gb30,
      'names:',
      'code: GB30\nnames:',
      'code: the path says it already; leave it out',
    ],
    [
      'Chinese in English',
      gb30,
      'en: deep in the buttock',
      'en: deep in the 臀',
      'where.en: English text holds Chinese characters',
    ],
    [
      'English in Chinese',
      gb30,
      'zh-Hans: 臀部深处，大转子的后方',
      'zh-Hans: buttock',
      'where.zh-Hans: Chinese text holds no Chinese character',
    ],
    [
      'a half-width comma',
      gb30,
      '臀部深处，',
      '臀部深处,',
      'where.zh-Hans: a half-width mark beside a Chinese character',
    ],
    [
      'a space inside the quotes',
      gb30,
      'en: deep in the buttock, behind the hip bump',
      'en: "deep in the buttock "',
      'where.en: space at the end or the beginning',
    ],
    [
      'plain pinyin that differs',
      gb30,
      'pinyinPlain: Huantiao',
      'pinyinPlain: Huan Tiao',
      'names.pinyinPlain: expected Huantiao',
    ],
    ['a rank out of order', gb30, 'rank: 2', 'rank: 3', 'indications.1: rank should be 2'],
    ['a use named twice', gb30, 'term: hip-pain', 'term: sciatica', "'sciatica' stands here twice"],
    [
      'a location without a source',
      gb30,
      '  cites: [who-2008, lim-2009]',
      '  cites: []',
      'a location needs its source',
    ],
    [
      'terms out of order',
      'terms/actions.yaml',
      'activates-channel:',
      'zactivates-channel:',
      "'alleviates-pain' should stand before 'zactivates-channel'",
    ],
    [
      'lay words in capitals',
      'terms/indications.yaml',
      'lumbago',
      'Lumbago',
      "'Lumbago' is not in lower case",
    ],
  ])('%s', (_what, path, from, to, message) => {
    expect(
      lintFaults([spoilt(path, from, to)])
        .map(faultLine)
        .join('\n'),
    ).toContain(message);
  });
});
