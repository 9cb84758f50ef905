import type {
  Atlas,
  Categories,
  Channel,
  Claim,
  Complaint,
  Labels,
  Landmark,
  Measures,
  Point,
  Reference,
  Safety,
  Terms,
} from '../types.generated.ts';
import { atlasVersion } from '../version.ts';
import type { DataFile } from './data-file.ts';

/** Files put together into one atlas. Trusts their shape: the schema gate has looked at it. */
export function assemble(files: readonly DataFile[]): Atlas {
  const measures = single<Measures>(files, 'measures.yaml') ?? { measures: {}, scales: [] };
  return {
    version: atlasVersion,
    points: inOrder(records<Point>(files, 'point')),
    channels: inBookOrder(records<Channel>(files, 'channel')),
    landmarks: records<Landmark>(files, 'landmark'),
    measures: Object.entries(measures.measures).map(([id, row]) => ({ id, ...row })),
    scales: measures.scales,
    categories: single<Categories>(files, 'categories.yaml') ?? {},
    terms: {
      indications: single<Terms>(files, 'terms/indications.yaml') ?? {},
      actions: single<Terms>(files, 'terms/actions.yaml') ?? {},
      groups: single<Labels>(files, 'terms/groups.yaml') ?? {},
    },
    complaints: records<Complaint>(files, 'complaint'),
    references: records<Reference>(files, 'reference'),
    claims: records<Claim>(files, 'claim'),
    safety: safetyOf(files) as unknown as Safety,
  };
}

/** `data/safety` as one value: a file is a key, a folder is a record by file name. */
export function safetyOf(files: readonly DataFile[]): Record<string, unknown> {
  const safety: Record<string, unknown> = {};
  for (const file of files) {
    if (file.place.kind !== 'safety') continue;
    const [, name = '', inner] = file.path.replace(/\.yaml$/, '').split('/');
    if (inner === undefined) safety[name] = file.value;
    else ((safety[name] ??= {}) as Record<string, unknown>)[inner] = file.value;
  }
  return safety;
}

/** The order of the body clock, then the two midline vessels, then the six that borrow their points. */
const channelOrder = [
  ...['LU', 'LI', 'ST', 'SP', 'HT', 'SI', 'BL', 'KI', 'PC', 'TE', 'GB', 'LR', 'GV', 'CV'],
  ...['TV', 'BV', 'YangHV', 'YinHV', 'YangLV', 'YinLV'],
];

function inBookOrder(channels: Record<string, Channel>): Record<string, Channel> {
  const place = (code: string): number => (channelOrder.indexOf(code) + 100) % 100;
  return Object.fromEntries(Object.entries(channels).sort(([a], [b]) => place(a) - place(b)));
}

function inOrder(points: Record<string, Point>): Record<string, Point> {
  const place = (point: Point): number => (channelOrder.indexOf(point.channel) + 100) % 100;
  return Object.fromEntries(
    Object.entries(points).sort(
      ([, a], [, b]) => place(a) - place(b) || a.number - b.number || (a.code < b.code ? -1 : 1),
    ),
  );
}

function records<T>(files: readonly DataFile[], kind: DataFile['place']['kind']): Record<string, T> {
  const found = files.filter((file) => file.place.kind === kind);
  return Object.fromEntries(found.map((file) => [file.place.key, file.value as T]));
}

function single<T>(files: readonly DataFile[], path: string): T | undefined {
  return files.find((file) => file.path === path)?.value as T | undefined;
}
