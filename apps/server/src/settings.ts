import { ApiError } from './api-error.ts';

/** Where and with what the server runs, from the environment. */
export interface ServerSettings {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
}

/** Reads HOST (127.0.0.1), PORT (3210; 0 for any free one) and DATA_DIR (.data). Throws an ApiError naming the variable. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): ServerSettings {
  const given = (name: string, otherwise: string): string => {
    const value = env[name]?.trim();
    return value === undefined || value === '' ? otherwise : value;
  };
  const port = given('PORT', '3210');
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new ApiError(
      'bad-argument',
      `PORT is ${JSON.stringify(port)}; it must be a number from 0 to 65535`,
      {
        path: 'PORT',
      },
    );
  }
  return { host: given('HOST', '127.0.0.1'), port: Number(port), dataDir: given('DATA_DIR', '.data') };
}
