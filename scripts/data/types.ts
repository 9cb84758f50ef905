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
const folder = join(root, 'data/schemas');
const target = join(root, 'packages/atlas/src/types.generated.ts');

/** Every schema as TypeScript, one name per definition. */
export async function typesOf(schemaFolder: string): Promise<string> {
  const definitions = new Map<string, Json>();
  const fileTitles = titles(schemaFolder);
  for (const file of readdirSync(schemaFolder).sort()) {
    if (!file.endsWith('.schema.json')) continue;
    const schema = JSON.parse(readFileSync(join(schemaFolder, file), 'utf8')) as { [key: string]: Json };
    const { definitions: own = {}, $defs = {}, $schema: _, $id: __, $comment: ___, title, ...body } = schema;
    for (const [name, definition] of Object.entries({ ...(own as object), ...($defs as object) })) {
      // `Text` is written again where a schema must stand alone; the common one is kept.
      if (definitions.has(name)) continue;
      definitions.set(name, named(definition as Json, fileTitles));
    }
    if (body.type !== undefined && title !== 'Common') {
      definitions.set(String(title), named(body, fileTitles));
    }
  }
  const bundle = {
    title: 'Schemas',
    type: 'object',
    additionalProperties: false,
    definitions: Object.fromEntries(definitions),
  };
  const text = await compile(bundle as unknown as JSONSchema, 'Schemas', {
    bannerComment: '/* Made by scripts/data/types.ts from data/schemas. Do not edit. */',
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 110, trailingComma: 'all' },
  });
  return text
    .replace(/export interface Schemas \{\s*\}\n?/, '')
    .replace(/\/\*\*\n \* This (interface|type) was referenced by[^]*?\*\/\n/g, '')
    .replace(
      /(\n \*)?\n \* This (interface|type) was referenced by [^\n]*\n \* via the `definition` [^\n]*/g,
      '',
    );
}

/** Title of each schema file, so that a reference to the file becomes the type's name. */
function titles(schemaFolder: string): Map<string, string> {
  const result = new Map<string, string>();
  for (const file of readdirSync(schemaFolder)) {
    if (!file.endsWith('.schema.json')) continue;
    result.set(file, (JSON.parse(readFileSync(join(schemaFolder, file), 'utf8')) as { title: string }).title);
  }
  return result;
}

/** References become the names of types, and open-ended list lengths are dropped: they would make odd tuples. */
function named(schema: Json, fileTitles: Map<string, string>): Json {
  if (Array.isArray(schema)) return schema.map((item) => named(item, fileTitles));
  if (schema === null || typeof schema !== 'object') return schema;
  const { $ref, ...rest } = schema;
  if (typeof $ref === 'string') {
    const name = /#\/(?:definitions|\$defs)\/(.+)$/.exec($ref)?.[1] ?? fileTitles.get($ref);
    if (name === undefined) throw new RangeError(`data/schemas: nothing is called ${$ref}`);
    return { ...rest, tsType: name };
  }
  const result = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, named(value, fileTitles)]),
  );
  if (result.type === 'array' && result.minItems !== result.maxItems) {
    delete result.minItems;
    delete result.maxItems;
  }
  return result;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(target, await typesOf(folder));
}
