/** First gate: every record has the shape that its schema says. */
import { Ajv, type AnySchema, type ErrorObject, type ValidateFunction } from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { safetyOf, type DataFile, type Fault, type Kind, type Step } from '@ashi/atlas/node';

const schemaNames: Readonly<Record<Exclude<Kind, 'safety'>, string>> = {
  point: 'point',
  channel: 'channel',
  landmark: 'landmark',
  complaint: 'complaint',
  reference: 'reference',
  claim: 'claim',
  measures: 'measures',
  categories: 'categories',
  terms: 'terms',
  labels: 'labels',
};

/** Says of each value what its schema says against it. */
export class Schemas {
  readonly #ajv: Ajv;

  constructor(folder: string) {
    const ajv = new Ajv({ allErrors: true, verbose: true, discriminator: true, allowUnionTypes: true });
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.schema.json'))) {
      ajv.addSchema(JSON.parse(readFileSync(join(folder, file), 'utf8')) as AnySchema);
    }
    this.#ajv = ajv;
  }

  validator(name: string): ValidateFunction {
    const found = this.#ajv.getSchema(`${name}.schema.json`);
    if (found === undefined) throw new RangeError(`data: there is no schema called ${name}`);
    return found;
  }
}

/** Faults of single records; the safety folder is looked at as a whole by `safetyFaults`. */
export function schemaFaults(files: readonly DataFile[], schemas: Schemas): Fault[] {
  return files.flatMap((file) => {
    if (file.place.kind === 'safety') return [];
    return errorsOf(schemas.validator(schemaNames[file.place.kind]), file.value).map(({ steps, message }) =>
      faultAt(file, steps, message),
    );
  });
}

/** The safety folder has one schema for all its files together; an error is handed to the file it lies in. */
export function safetyFaults(files: readonly DataFile[], schemas: Schemas): Fault[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return errorsOf(schemas.validator('safety'), safetyOf(files)).map(({ steps, message }) => {
    const [name = '', inner = ''] = steps;
    const single = byPath.get(`safety/${name}.yaml`);
    if (single !== undefined) return faultAt(single, steps.slice(1), message);
    const file = byPath.get(`safety/${name}/${inner}.yaml`);
    if (file !== undefined) return faultAt(file, steps.slice(2), message);
    return { path: 'safety', line: 1, message };
  });
}

function errorsOf(validate: ValidateFunction, value: unknown): { steps: Step[]; message: string }[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => ({
    steps: error.instancePath
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    message: sentence(error),
  }));
}

function sentence(error: ErrorObject): string {
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'additionalProperties':
      return `'${String(params.additionalProperty)}' is not a field here`;
    case 'required':
      return `'${String(params.missingProperty)}' is missing`;
    case 'enum':
      return `${shown(error.data)} is not one of ${(params.allowedValues as unknown[]).join(', ')}`;
    case 'discriminator':
      return `kind ${shown(params.tagValue)} is not known`;
    default:
      return `${shown(error.data)} ${error.message ?? 'is not right'}`;
  }
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function faultAt(file: DataFile, steps: readonly Step[], message: string): Fault {
  const where = steps.length === 0 ? '' : `${steps.join('.')}: `;
  return { path: file.path, line: file.line(steps), message: `${where}${message}` };
}
