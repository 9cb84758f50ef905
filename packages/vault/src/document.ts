import * as z from 'zod/mini';
import type { KindName } from './id.ts';
import { explain, readRecord } from './kind.ts';
import { kindNames, kinds, type RecordOf } from './kinds.ts';
import type { SetAside } from './store.ts';

/** Version of the exported document's form; a reader refuses one it does not know. */
export const documentVersion = 1;

export type Records = { readonly [K in KindName]: readonly RecordOf[K][] };

/** Everything a vault holds, as one JSON document. */
export interface VaultDocument {
  readonly format: 'ashi-vault';
  readonly version: typeof documentVersion;
  /** ISO 8601 UTC. */
  readonly exportedAt: string;
  readonly records: Records;
  /** Records that could not be read, exactly as they were found. */
  readonly setAside: readonly Omit<SetAside, 'key'>[];
}

export type ParsedDocument =
  | { readonly ok: true; readonly document: VaultDocument }
  | {
      readonly ok: false;
      readonly reason: 'not-json' | 'not-a-vault' | 'newer-version' | 'invalid';
      /** Where in the file, as `records.session.3.presses.0.seconds`. */
      readonly path: string;
      readonly message: string;
    };

/** Larger files are refused before parsing: a vault of ten years is a few megabytes. */
const maxCharacters = 100_000_000;

const envelope = z.strictObject({
  format: z.literal('ashi-vault'),
  version: z.literal(documentVersion),
  exportedAt: z.string().check(z.maxLength(64)),
  records: z.partial(
    z.strictObject(
      Object.fromEntries(kindNames.map((name) => [name, z.array(z.unknown())])) as Record<
        KindName,
        z.ZodMiniArray<z.ZodMiniUnknown>
      >,
    ),
  ),
  setAside: z.array(
    z.strictObject({
      kind: z.enum(kindNames as readonly [KindName, ...KindName[]]),
      raw: z.unknown(),
      reason: z.enum(['corrupt', 'newer-version']),
      path: z.string(),
      message: z.string(),
      at: z.number(),
    }),
  ),
});

/** Reads and checks a whole exported file. Records of older releases are lifted to this one's. Never throws. */
export function parseDocument(text: string): ParsedDocument {
  if (text.length > maxCharacters) {
    return bad(
      'not-a-vault',
      '',
      `the file has ${text.length} characters; at most ${maxCharacters} are read`,
    );
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return bad('not-json', '', `the file is not JSON: ${(error as Error).message}`);
  }
  const head = raw as { format?: unknown; version?: unknown } | null;
  if (typeof head !== 'object' || head === null || head.format !== 'ashi-vault') {
    return bad('not-a-vault', 'format', 'the file was not exported by this app: expected "ashi-vault"');
  }
  if (typeof head.version === 'number' && head.version > documentVersion) {
    const message = `the file has version ${head.version}; this release reads up to ${documentVersion}. Update the app first.`;
    return bad('newer-version', 'version', message);
  }
  const parsed = envelope.safeParse(raw);
  if (!parsed.success) {
    const { path, message } = explain(parsed.error);
    return bad('invalid', path, message);
  }
  return readRecords(parsed.data);
}

function readRecords(data: z.infer<typeof envelope>): ParsedDocument {
  const records: Partial<Record<KindName, unknown[]>> = {};
  for (const name of kindNames) {
    const seen = new Set<string>();
    const read: unknown[] = [];
    for (const [index, raw] of (data.records[name] ?? []).entries()) {
      const where = `records.${name}.${index}`;
      const result = readRecord<KindName, RecordOf[KindName]>(kinds[name] as never, raw);
      if (!result.ok) {
        const path = result.path === '' ? where : `${where}.${result.path}`;
        return bad(result.reason === 'newer-version' ? 'newer-version' : 'invalid', path, result.message);
      }
      const { id } = result.record;
      const only = kinds[name].only;
      if (only !== undefined && id !== only) return bad('invalid', `${where}.id`, `expected ${only}`);
      if (seen.has(id)) return bad('invalid', `${where}.id`, `${id} is there twice`);
      seen.add(id);
      read.push(result.record);
    }
    records[name] = read;
  }
  return { ok: true, document: { ...data, records: records as Records } };
}

function bad(
  reason: (ParsedDocument & { ok: false })['reason'],
  path: string,
  message: string,
): ParsedDocument {
  return { ok: false, reason, path, message };
}
