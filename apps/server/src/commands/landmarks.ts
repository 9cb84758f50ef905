import { columns, type Command } from '../command.ts';
import { outOfRange } from '../routes/sites.ts';
import { bodyOf, bodyOptions, bodyUsage } from './body-options.ts';

/** `ashi landmarks`: where every landmark lies on one body; curves as a path. */
export const landmarks: Command = {
  name: 'landmarks',
  usage: bodyUsage,
  about: 'where every landmark lies on one body, in millimetres',
  options: bodyOptions,
  answer(house, given) {
    const { person, pose } = bodyOf(given);
    const found = house.landmarks(person, pose);
    if (!found.ok) throw outOfRange(found, '--');
    const rows = found.landmarks.map(({ id, side, position, path, errorMm }) => {
      const at = position ?? path?.[0]?.position ?? [0, 0, 0];
      const form = path === undefined ? '' : `path of ${path.length}`;
      return [id, side, ...at.map((x) => x.toFixed(1).padStart(7)), `± ${errorMm} mm`, form];
    });
    return {
      data: found.landmarks,
      lines: columns([['landmark', 'side', '      x', '      y', '      z', 'error', ''], ...rows]),
    };
  },
};
