import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentType, worthCompressing } from './content-type.ts';
import { inlineHashes, type InlineHashes } from './inline-hashes.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

export type Encoding = 'br' | 'gzip' | 'identity';

/** One file, ready to send. */
export interface StaticFile {
  readonly type: string;
  /** Strong validator of the uncompressed content, with its quotes. */
  readonly etag: string;
  /** The name carries a hash of the content, so it may be kept for ever. */
  readonly immutable: boolean;
  readonly identity: Uint8Array<ArrayBuffer>;
  readonly br?: Uint8Array<ArrayBuffer>;
  readonly gzip?: Uint8Array<ArrayBuffer>;
  /** For HTML: what it has inline, so that the policy can allow exactly that. */
  readonly inline?: InlineHashes;
}

/** Files by their path under the root, with a leading slash. */
export type FileTable = ReadonlyMap<string, StaticFile>;

/** Compression effort: 11 takes a second or more on the whole app; the build may leave `.br` files, which are used as they are. */
const quality = 5;

/**
 * Reads a built folder into memory. Uses `name.br` and `name.gz` beside a file when the build made them, and makes
 * them otherwise. Rejects when the folder is not there.
 */
export async function loadFiles(root: string): Promise<FileTable> {
  const names = (await readdir(root, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  const present = new Set(names);
  const made = (name: string): boolean =>
    /\.(br|gz)$/.test(name) && present.has(name.replace(/\.(br|gz)$/, ''));
  const table = new Map<string, StaticFile>();
  const own = names.filter((name) => !made(name));
  await Promise.all(
    own.map(async (name) => table.set(`/${name.split(sep).join('/')}`, await loadFile(root, name, present))),
  );
  return table;
}

async function loadFile(root: string, name: string, present: ReadonlySet<string>): Promise<StaticFile> {
  const identity = Uint8Array.from(await readFile(join(root, name)));
  const type = contentType(name);
  const squeezed = worthCompressing(name) && identity.length > 256;
  const stored = async (ending: string): Promise<Uint8Array<ArrayBuffer> | undefined> =>
    present.has(name + ending) ? Uint8Array.from(await readFile(join(root, name + ending))) : undefined;
  const br = squeezed
    ? ((await stored('.br')) ??
      Uint8Array.from(await brotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })))
    : undefined;
  const gz = squeezed ? ((await stored('.gz')) ?? Uint8Array.from(await zip(identity))) : undefined;
  return {
    type,
    etag: `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`,
    immutable: name.split(sep).join('/').includes('/immutable/'),
    identity,
    ...(br === undefined ? {} : { br }),
    ...(gz === undefined ? {} : { gzip: gz }),
    ...(type.startsWith('text/html') ? { inline: inlineHashes(new TextDecoder().decode(identity)) } : {}),
  };
}

/**
 * The file a path means: itself, `path.html`, or `path/index.html`, as a prerendered app lays them out.
 * Undefined when there is none; the path is taken as it is, so `..` finds nothing.
 */
export function findFile(files: FileTable, path: string): StaticFile | undefined {
  const bare = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
  if (bare === '/') return files.get('/index.html');
  return files.get(path) ?? files.get(`${bare}.html`) ?? files.get(`${bare}/index.html`);
}

/** The best encoding that the file has and an Accept-Encoding header allows. */
export function chooseEncoding(file: StaticFile, accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity';
  const refused = (name: string): boolean =>
    new RegExp(`\\b${name}\\s*;\\s*q=0(\\.0*)?\\s*(,|$)`, 'i').test(accepted);
  const allowed = (name: string): boolean =>
    new RegExp(`(^|[\\s,])${name}\\b`, 'i').test(accepted) && !refused(name);
  if (file.br !== undefined && allowed('br')) return 'br';
  if (file.gzip !== undefined && allowed('gzip')) return 'gzip';
  return 'identity';
}
