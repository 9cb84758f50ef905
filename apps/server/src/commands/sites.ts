import { columns, type Command } from '../command.ts';
import { outOfRange } from '../routes/sites.ts';
import { bodyOf, bodyOptions, bodyUsage } from './body-options.ts';

/** `ashi sites`: where every point falls on one body, both sides. */
export const sites: Command = {
  name: 'sites',
  usage: bodyUsage,
  about: 'where every point falls on one body, in millimetres',
  options: bodyOptions,
  answer(house, given) {
    const { person, pose } = bodyOf(given);
    const found = house.sites(person, pose);
    if (!found.ok) throw outOfRange(found, '--');
    const rows = found.sites.map((site) => [
      site.code,
      site.side,
      ...site.position.map((x) => x.toFixed(1).padStart(7)),
      `within ${Math.round(site.radiusMm)} mm`,
    ]);
    return {
      data: found.sites,
      lines: columns([['point', 'side', '      x', '      y', '      z', 'sureness'], ...rows]),
      notes: found.unmet.map(({ code, side, message }) => `${code} ${side}: ${message}`),
    };
  },
};
