import { ApiError } from '../api-error.ts';
import type { Given, OptionsConfig } from '../command.ts';
import { personOf, personQuery, type Person, type Pose } from '../person.ts';

/** The options that describe a body, shared by every command that needs one. */
export const bodyOptions: OptionsConfig = {
  sex: { type: 'string' },
  height: { type: 'string' },
  weight: { type: 'string' },
  age: { type: 'string' },
  pose: { type: 'string' },
};
export const bodyUsage = '[--sex female|male] [--height cm] [--weight kg] [--age y] [--pose NAME]';

/** Reads the options with the rules the API has for the same words. Throws an ApiError that names the option. */
export function bodyOf({ values, words }: Given): { readonly person: Person; readonly pose: Pose } {
  if (words[0] !== undefined) {
    throw new ApiError('bad-argument', `${JSON.stringify(words[0].slice(0, 40))} is not expected here`, {
      remedy: `Use ${bodyUsage}`,
    });
  }
  const asked = Object.fromEntries(
    Object.keys(bodyOptions).flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
  const parsed = personQuery.safeParse(asked);
  if (parsed.success) return { person: personOf(parsed.data), pose: parsed.data.pose };
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0] ?? '');
  const why =
    issue?.code === 'invalid_value'
      ? `must be one of ${issue.values.map(String).join(', ')}`
      : (issue?.message ?? '');
  throw new ApiError('bad-argument', `--${name} is ${JSON.stringify(asked[name])}; it ${why}`, {
    path: `--${name}`,
  });
}
