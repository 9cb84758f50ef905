import { ApiError } from '../api-error.ts';
import type { Command } from '../command.ts';
import { normalCode } from '../near.ts';
import { unknownPoint } from '../routes/point.ts';

/** `ashi point CODE`: everything the atlas says about one point. */
export const point: Command = {
  name: 'point',
  usage: 'CODE',
  about: 'everything the atlas says about a point',
  options: {},
  answer(house, { words }) {
    const [written] = words;
    if (written === undefined || words.length > 1) {
      throw new ApiError('bad-argument', 'point takes one code', {
        path: 'CODE',
        remedy: 'Such as: ashi point GB30',
      });
    }
    const code = normalCode(written);
    const found = house.point(code);
    if (found === undefined) throw unknownPoint(code, house);
    return { data: found, lines: house.describe(code) };
  },
};
