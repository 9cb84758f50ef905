/** Third gate: small rules of writing that a schema cannot say. */
import type { DataFile, Fault, Step } from '@ashi/atlas/node';

const han = /\p{Script=Han}/u;
const letter = /\p{L}/u;
/** Chinese text uses its own marks; a half-width one between Chinese characters is a slip of the keyboard. */
const halfWidth = /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u;
/** Tone marks, and the apostrophe that keeps two syllables apart. */
const marks = /[\p{M}'’]/gu;

export function lintFaults(files: readonly DataFile[]): Fault[] {
  return files.flatMap((file) => [
    ...lineFaults(file),
    ...keyFaults(file),
    ...textFaults(file),
    ...listFaults(file),
  ]);
}

function lineFaults(file: DataFile): Fault[] {
  const faults: Fault[] = [];
  for (const [index, line] of file.text.split('\n').entries()) {
    if (/[ \t]$/.test(line))
      faults.push({ path: file.path, line: index + 1, message: 'space at the end of the line' });
    if (line.includes('\t'))
      faults.push({ path: file.path, line: index + 1, message: 'a tab; YAML is indented by spaces' });
  }
  return faults;
}

function keyFaults(file: DataFile): Fault[] {
  return file.stated.map((field) => ({
    path: file.path,
    line: file.line([field]),
    message: `${field}: the path says it already; leave it out`,
  }));
}

function textFaults(file: DataFile): Fault[] {
  const faults: Fault[] = [];
  walk(file.value, [], (value, steps) => {
    const say = (field: string, message: string): void => {
      faults.push({
        path: file.path,
        line: file.line([...steps, field]),
        message: `${[...steps, field].join('.')}: ${message}`,
      });
    };
    for (const [field, text] of Object.entries(value)) {
      if (typeof text === 'string' && text !== text.trim()) say(field, 'space at the end or the beginning');
    }
    const { en, 'zh-Hans': zh } = value;
    if (typeof en !== 'string' || typeof zh !== 'string') return;
    if (han.test(en)) say('en', 'English text holds Chinese characters');
    if (!han.test(zh) && letter.test(zh) && !/\d/.test(zh))
      say('zh-Hans', 'Chinese text holds no Chinese character');
    if (halfWidth.test(zh)) say('zh-Hans', 'a half-width mark beside a Chinese character');
  });
  return faults;
}

function listFaults(file: DataFile): Fault[] {
  const faults: Fault[] = [];
  const say = (steps: Step[], message: string): void => {
    faults.push({ path: file.path, line: file.line(steps), message: `${steps.join('.')}: ${message}` });
  };
  if (file.place.kind === 'terms' && isMap(file.value)) sorted(Object.keys(file.value), [], say);
  walk(file.value, [], (value, steps) => {
    if (steps.at(-1) !== 'lay') return;
    for (const [language, words] of Object.entries(value)) {
      if (!Array.isArray(words)) continue;
      sorted(words.map(String), [...steps, language], say);
      const upper = words.find(
        (word: unknown) => language === 'en' && String(word) !== String(word).toLowerCase(),
      );
      if (upper !== undefined) say([...steps, language], `'${String(upper)}' is not in lower case`);
    }
  });
  if (file.place.kind === 'point' && isMap(file.value)) pointLists(file.value, say);
  return faults;
}

function pointLists(point: Record<string, unknown>, say: (steps: Step[], message: string) => void): void {
  for (const list of ['indications', 'actions'] as const) {
    const seen = new Set<string>();
    for (const [index, use] of (Array.isArray(point[list]) ? point[list] : []).entries()) {
      if (!isMap(use)) continue;
      if (seen.has(String(use.term))) say([list, index], `'${String(use.term)}' stands here twice`);
      seen.add(String(use.term));
      if (list === 'indications' && use.rank !== index + 1) say([list, index], `rank should be ${index + 1}`);
    }
  }
  const names = isMap(point.names) ? point.names : {};
  const plain = String(names.pinyin ?? '')
    .normalize('NFD')
    .replace(marks, '');
  if (plain !== names.pinyinPlain) say(['names', 'pinyinPlain'], `expected ${plain}`);
  for (const field of ['zh-Hans', 'zh-Hant']) {
    if (!han.test(String(names[field] ?? ''))) say(['names', field], 'holds no Chinese character');
  }
  const cites = isMap(point.location) ? point.location.cites : undefined;
  if (Array.isArray(cites) && cites.length === 0) say(['location', 'cites'], 'a location needs its source');
}

function sorted(list: readonly string[], steps: Step[], say: (steps: Step[], message: string) => void): void {
  for (let index = 1; index < list.length; index++) {
    const [before, here] = [list[index - 1]!, list[index]!];
    if (before < here) continue;
    say([...steps, ...(steps.length === 0 ? [here] : [index])], `'${here}' should stand before '${before}'`);
    return;
  }
}

function walk(
  value: unknown,
  steps: Step[],
  visit: (value: Record<string, unknown>, steps: Step[]) => void,
): void {
  if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...steps, index], visit));
  else if (isMap(value)) {
    visit(value, steps);
    for (const [key, inner] of Object.entries(value)) walk(inner, [...steps, key], visit);
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
