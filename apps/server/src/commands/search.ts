import { ApiError } from '../api-error.ts';
import { columns, type Command } from '../command.ts';
import { maxQuery } from '../routes/search.ts';

/** `ashi search WORDS`: points, complaints and terms by any of their names. */
export const search: Command = {
  name: 'search',
  usage: 'WORDS [--limit N]',
  about: 'points, complaints and terms by any of their names',
  options: { limit: { type: 'string' } },
  answer(house, { words, values }) {
    const query = words.join(' ').trim();
    if (query === '') {
      throw new ApiError('bad-argument', 'search needs something to search for', { path: 'WORDS' });
    }
    if (query.length > maxQuery) {
      throw new ApiError(
        'bad-argument',
        `The search is ${query.length} characters long; at most ${maxQuery} are read`,
        {
          path: 'WORDS',
        },
      );
    }
    const limit = String(values['limit'] ?? '10');
    if (!/^([1-9]|[1-4]\d|50)$/.test(limit)) {
      throw new ApiError(
        'bad-argument',
        `--limit is ${JSON.stringify(limit)}; it must be a whole number from 1 to 50`,
        {
          path: '--limit',
        },
      );
    }
    const hits = house.search(query, Number(limit));
    const lines = columns(hits.map((hit) => [hit.kind, hit.id, hit.title]));
    return { data: hits, lines: lines.length > 0 ? lines : [`Nothing found for ${JSON.stringify(query)}.`] };
  },
};
