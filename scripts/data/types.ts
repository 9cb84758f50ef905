/**
 * Writes packages/atlas/src/types.generated.ts from data/schemas. Types are never written twice.
 *
 *   node --import tsx scripts/data/types.ts
 */
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const root = fileURLToPath(new URL('../..', import.meta.url));
export const schemaFolder = join(root, 'data/schemas');
export const typesFile = join(root, 'packages/atlas/src/types.generated.ts');

/** Every schema of a folder as TypeScript, one name per definition. */
export async function typesOf(folder: string): Promise<string> {
  const schemas = readSchemas(folder);
  const titles = new Map([...schemas].map(([file, schema]) => [file, String(schema.title)]));
  const definitions = new Map<string, Json>();
  for (const schema of schemas.values()) {
    const { definitions: own = {}, $defs = {}, $schema: _, $id: __, $comment: ___, title, ...body } = schema;
    for (const [name, definition] of Object.entries({ ...(own as object), ...($defs as object) })) {
      // `Text` is written again where a schema must stand alone; the common one is kept.
      if (!definitions.has(name)) definitions.set(name, withNames(definition as Json, titles));
    }
    if (body.type !== undefined) definitions.set(String(title), withNames(body, titles));
  }
  const bundle = { title: 'Schemas', type: 'object', additionalProperties: false };
  const text = await compile(
    { ...bundle, definitions: Object.fromEntries(definitions) } as unknown as JSONSchema,
    'Schemas',
    {
      bannerComment: '/* Made by scripts/data/types.ts from data/schemas. Do not edit. */',
      unreachableDefinitions: true,
      style: { singleQuote: true, printWidth: 110, trailingComma: 'all' },
    },
  );
  return text
    .replace(/export interface Schemas \{\s*\}\n?/, '')
    .replace(/\/\*\*\n \* This (interface|type) was referenced by[^]*?\*\/\n/g, '')
    .replace(
      /(\n \*)?\n \* This (interface|type) was referenced by [^\n]*\n \* via the `definition` [^\n]*/g,
      '',
    );
}

/** By file name, `common` first so that its definitions win. */
function readSchemas(folder: string): Map<string, { [key: string]: Json }> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.schema.json'));
  files.sort((a, b) => Number(b.startsWith('common.')) - Number(a.startsWith('common.')) || (a < b ? -1 : 1));
  return new Map(
    files.map((file) => [
      file,
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as { [key: string]: Json },
    ]),
  );
}

/** References become the names of types, and open-ended list lengths are dropped: they would make odd tuples. */
function withNames(schema: Json, titles: ReadonlyMap<string, string>): Json {
  if (Array.isArray(schema)) return schema.map((item) => withNames(item, titles));
  if (schema === null || typeof schema !== 'object') return schema;
  const { $ref, discriminator, ...rest } = schema;
  if (typeof $ref === 'string') {
    const name = /#\/(?:definitions|\$defs)\/(.+)$/.exec($ref)?.[1] ?? titles.get($ref);
    if (name === undefined) throw new RangeError(`data/schemas: nothing is called ${$ref}`);
    return { ...rest, tsType: name };
  }
  if (discriminator !== undefined) {
    // `type` and `required` stand there for the validator; the union says it all.
    delete rest.type;
    delete rest.required;
  }
  const result = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, withNames(value, titles)]),
  );
  if (result.type === 'array' && result.minItems !== result.maxItems) {
    delete result.minItems;
    delete result.maxItems;
  }
  return result;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(typesFile, await typesOf(schemaFolder));
}
