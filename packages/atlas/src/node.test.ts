import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, test } from 'vitest';
import { dataFolder, faultLine, loadAtlas, parseDataFile } from './node.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of one corner of the data, to spoil. */
function corner(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ashi-data-'));
  made.push(folder);
  cpSync(join(dataFolder, 'points/SI'), join(folder, 'points/SI'), { recursive: true });
  return folder;
}

describe('loadAtlas', () => {
  it('reads all of data/: six complete points, all channels, points in the order of the channels', () => {
    const atlas = loadAtlas();
    const complete = Object.values(atlas.points).filter(({ press }) => press !== undefined);
    expect(complete.map(({ code }) => code)).toEqual(['SI3', 'BL40', 'BL62', 'GB29', 'GB30', 'GB40']);
    expect(Object.keys(atlas.points).filter((code) => !code.startsWith('EX-'))).toEqual(
      Object.values(atlas.channels).flatMap(({ points }) => points),
    );
    expect(Object.keys(atlas.channels).slice(0, 3)).toEqual(['LU', 'LI', 'ST']);
    expect(Object.values(atlas.channels).flatMap(({ points }) => points)).toHaveLength(361);
    const bladder = Object.values(atlas.points).filter(({ channel }) => channel === 'BL');
    expect(bladder.map(({ number }) => number)).toEqual(
      bladder.map(({ number }) => number).sort((a, b) => a - b),
    );
    expect(atlas.points.GB30).toMatchObject({ code: 'GB30', channel: 'GB', number: 30 });
  });

  it('reads what is there of a folder', () => {
    const atlas = loadAtlas(corner());
    expect(Object.keys(atlas.points)).toEqual(loadAtlas().channels.SI?.points);
    expect(atlas.measures).toEqual([]);
  });

  it('says file and line of what is not YAML', () => {
    const folder = corner();
    writeFileSync(join(folder, 'points/SI/SI3.yaml'), 'names:\n  en: Back Stream\n  en: Back Ravine\n');
    expect(() => loadAtlas(folder)).toThrow(
      'atlas: data/points/SI/SI3.yaml:3: Map keys must be unique at line 3, column 3:',
    );
  });

  it('says which file lies where nothing belongs', () => {
    const folder = corner();
    writeFileSync(join(folder, 'points/GB30.yaml'), 'names: {}\n');
    expect(() => loadAtlas(folder)).toThrow(
      'atlas: data/points/GB30.yaml:1: nothing of the atlas belongs here',
    );
  });
});

describe('parseDataFile', () => {
  test.each([
    ['points/GB/GB30.yaml', 'point', { code: 'GB30', channel: 'GB', number: 30 }],
    ['points/EX/EX-HN3.yaml', 'point', { code: 'EX-HN3', channel: 'EX', number: 3 }],
    ['channels/GB.yaml', 'channel', { code: 'GB' }],
    ['landmarks/calcaneus.yaml', 'landmark', { id: 'calcaneus' }],
    ['complaints/sciatica.yaml', 'complaint', { key: 'sciatica' }],
    ['references/tu-2024.yaml', 'reference', { key: 'tu-2024' }],
    ['claims/good-pain.yaml', 'claim', { id: 'good-pain' }],
    ['measures.yaml', 'measures', {}],
    ['terms/groups.yaml', 'labels', {}],
    ['safety/rules/rf-dvt.yaml', 'safety', {}],
  ])('%s is a %s, and its path gives %j', (path, kind, fields) => {
    const file = parseDataFile(path, 'note: x\n');
    expect(file).toMatchObject({ place: { kind, fields }, value: { ...fields, note: 'x' } });
  });

  it('knows the line of a step, or of the nearest thing round it', () => {
    const file = parseDataFile('channels/GB.yaml', 'names:\n  en: x\ncourse:\n  - en: a\n  - en: b\n');
    if ('message' in file) throw new Error(file.message);
    expect(file.line(['course', 1, 'en'])).toBe(5);
    expect(file.line(['course', 7])).toBe(4);
    expect(file.line(['code'])).toBe(1);
  });

  it('a fault prints as editors read it', () => {
    expect(faultLine({ path: 'channels/GB.yaml', line: 5, message: 'wrong' })).toBe(
      'data/channels/GB.yaml:5: wrong',
    );
  });
});
