import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, isNode, parseDocument } from 'yaml';
import { placeOf, type Place } from './kinds.ts';

/** A step into a record: a key of a map or an index of a list. */
export type Step = string | number;

/** One YAML file of data/, read. */
export interface DataFile {
  /** Path inside the data folder, with forward slashes. */
  readonly path: string;
  readonly place: Place;
  /** What the file says, with the fields that its path gives put first. */
  readonly value: unknown;
  /** The fields that the file states itself although its path gives them. */
  readonly stated: readonly string[];
  readonly text: string;
  /** Line, from 1, of what lies at these steps; of the nearest thing round it if it is not in the file. */
  line(steps: readonly Step[]): number;
}

/** Something wrong in a data file, as people and editors want it: where, then what. */
export interface Fault {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** `data/points/GB/GB30.yaml:12: message`. */
export function faultLine(fault: Fault): string {
  return `data/${fault.path}:${fault.line}: ${fault.message}`;
}

/**
 * Every YAML file of a data folder, in the order of their paths. A file that is not YAML, or that lies where nothing
 * belongs, becomes a fault.
 */
export function readData(folder: string): { files: DataFile[]; faults: Fault[] } {
  const files: DataFile[] = [];
  const faults: Fault[] = [];
  for (const path of yamlPaths(folder, '')) {
    const read = parseDataFile(path, readFileSync(join(folder, path), 'utf8'));
    if ('message' in read) faults.push(read);
    else files.push(read);
  }
  return { files, faults };
}

/** One file of data/ from its text; `path` is inside the data folder. */
export function parseDataFile(path: string, text: string): DataFile | Fault {
  const place = placeOf(path);
  if (place === undefined) return { path, line: 1, message: 'nothing of the atlas belongs here' };
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [error] = document.errors;
  if (error !== undefined) {
    return {
      path,
      line: counter.linePos(error.pos[0]).line,
      message: error.message.split('\n')[0] ?? 'not YAML',
    };
  }
  const value: unknown = document.toJS();
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return {
    path,
    place,
    value: isMap ? { ...place.fields, ...value } : value,
    stated: isMap ? Object.keys(place.fields).filter((field) => field in value) : [],
    text,
    line(steps) {
      for (let count = steps.length; count > 0; count--) {
        const node: unknown = document.getIn(steps.slice(0, count), true);
        if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
}

function yamlPaths(folder: string, inside: string): string[] {
  const entries = readdirSync(join(folder, inside), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    if (entry.isDirectory()) return yamlPaths(folder, path);
    return entry.name.endsWith('.yaml') ? [path] : [];
  });
}
