import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { ApiError } from '../api-error.ts';
import type { Command } from '../command.ts';
import type { AnswersRecord } from '../house.ts';

const answersFile = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));

/** `ashi screen --complaint KEY FILE.json`: what the safety rules make of a file of answers. */
export const screen: Command = {
  name: 'screen',
  usage: '--complaint KEY FILE.json',
  about: 'what the safety rules make of a file of answers',
  options: { complaint: { type: 'string' } },
  answer(house, { values, words }) {
    const complaint = values['complaint'];
    if (typeof complaint !== 'string') {
      throw new ApiError('bad-argument', '--complaint is missing', {
        path: '--complaint',
        remedy: `One of ${house.complaints.join(', ')}.`,
      });
    }
    const [file] = words;
    if (file === undefined || words.length > 1) {
      throw new ApiError('bad-argument', 'screen takes one file of answers', { path: 'FILE.json' });
    }
    const found = house.screen(complaint, readAnswers(file));
    if (found === undefined) {
      throw new ApiError('unknown-complaint', `There is no complaint ${JSON.stringify(complaint)}`, {
        path: '--complaint',
        remedy: `One of ${house.complaints.join(', ')}.`,
      });
    }
    const list = (name: string, items: readonly string[]): string[] =>
      items.length > 0 ? [`${name}: ${items.join(', ')}`] : [];
    return {
      data: found,
      lines: [
        `${found.outcome}: ${found.session ? 'a session may start' : 'no session'}`,
        ...list('rules', found.rules),
        ...list('points left out', found.blocked),
        ...list('not answered', found.unanswered),
      ],
    };
  },
};

function readAnswers(file: string): AnswersRecord {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ApiError('bad-file', `${file} cannot be read: ${(error as Error).message}`, { path: file });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ApiError('bad-file', `${file} is not JSON: ${(error as Error).message}`, { path: file });
  }
  const parsed = answersFile.safeParse(value);
  if (parsed.success) return parsed.data;
  const at = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new ApiError(
    'bad-file',
    `${file}${at === '' ? '' : ` at ${at}`}: expected answers by question, each a text, a number or a list of texts`,
    { path: at === '' ? file : at, remedy: 'Such as {"age": 42, "chest": "no", "conditions": ["none"]}.' },
  );
}
