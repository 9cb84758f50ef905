/** Where each kind of record lies in data/, which schema describes it, and which fields its path gives. */
export type Kind =
  | 'point'
  | 'channel'
  | 'landmark'
  | 'complaint'
  | 'reference'
  | 'claim'
  | 'measures'
  | 'categories'
  | 'terms'
  | 'labels'
  | 'safety';

export interface Place {
  readonly kind: Kind;
  /** The key that the path gives: a code, an id, or for single files their name. */
  readonly key: string;
  /** Fields that the path gives and the file leaves out. */
  readonly fields: Readonly<Record<string, string | number>>;
}

const folders: Readonly<Record<string, Kind>> = {
  points: 'point',
  channels: 'channel',
  landmarks: 'landmark',
  complaints: 'complaint',
  references: 'reference',
  claims: 'claim',
};
const files: Readonly<Record<string, Kind>> = {
  'measures.yaml': 'measures',
  'categories.yaml': 'categories',
  'terms/indications.yaml': 'terms',
  'terms/actions.yaml': 'terms',
  'terms/groups.yaml': 'labels',
};

/** What the file at `path` (inside data/, with forward slashes) is; undefined if nothing belongs there. */
export function placeOf(path: string): Place | undefined {
  const steps = path.split('/');
  const name = steps.at(-1) ?? '';
  const key = name.replace(/\.yaml$/, '');
  const [top = ''] = steps;
  const single = files[path];
  if (single !== undefined) return { kind: single, key, fields: {} };
  if (top === 'safety') return steps.length <= 3 ? { kind: 'safety', key, fields: {} } : undefined;
  const kind = folders[top];
  if (kind === undefined || steps.length !== (kind === 'point' ? 3 : 2)) return undefined;
  return { kind, key, fields: fieldsOf(kind, key, steps[1] ?? '') };
}

function fieldsOf(kind: Kind, key: string, folder: string): Place['fields'] {
  switch (kind) {
    case 'point':
      return { code: key, channel: folder, number: Number(/\d+/.exec(key)?.[0] ?? 0) };
    case 'channel':
      return { code: key };
    case 'landmark':
    case 'claim':
      return { id: key };
    case 'complaint':
    case 'reference':
      return { key };
    default:
      return {};
  }
}
