import { describe, expect, it } from 'vitest';
import { ApiError } from './api-error.ts';
import { listen } from './listen.ts';
import { readSettings } from './settings.ts';

const hello = { fetch: () => new Response('hello') };

describe('listening', () => {
  it('serves until stopped, and lets what is under way finish', async () => {
    let open: (() => void) | undefined;
    const slow = {
      fetch: async () => {
        await new Promise<void>((resolve) => (open = resolve));
        return new Response('done');
      },
    };
    const server = await listen(slow, '127.0.0.1', 0);
    if (!server.ok) throw new Error(server.message);
    const answer = fetch(server.address).then((response) => response.text());
    while (open === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    const stopped = server.stop(2_000);
    open();
    expect(await answer).toBe('done');
    await stopped;
    await expect(fetch(server.address)).rejects.toThrow();
  });

  it('does not wait for ever', async () => {
    const server = await listen({ fetch: () => new Promise<Response>(() => {}) }, '127.0.0.1', 0);
    if (!server.ok) throw new Error(server.message);
    const answer = fetch(server.address).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.stop(50);
    expect(await answer).toBeInstanceOf(Error);
  });

  it('a port in use is said plainly', async () => {
    const first = await listen(hello, '127.0.0.1', 0);
    if (!first.ok) throw new Error(first.message);
    const port = Number(new URL(first.address).port);
    expect(await listen(hello, '127.0.0.1', port)).toEqual({
      ok: false,
      reason: 'in-use',
      message: `127.0.0.1:${port} is in use by another program. Stop it, or set PORT to another number.`,
    });
    await first.stop();
  });

  it('an address this machine has not is said plainly', async () => {
    expect(await listen(hello, '192.0.2.1', 0)).toEqual({
      ok: false,
      reason: 'no-such-host',
      message:
        'This machine has no address 192.0.2.1. Set HOST to 127.0.0.1, or to 0.0.0.0 for every address.',
    });
  });
});

describe('the environment', () => {
  it('has defaults', () => {
    expect(readSettings({ HOST: ' ', PORT: '' })).toEqual({
      host: '127.0.0.1',
      port: 3210,
      dataDir: '.data',
    });
  });
  it.each(['x', '-1', '65536', '3e3', '80 90'])('PORT %s is refused', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(
      new ApiError('bad-argument', `PORT is "${PORT}"; it must be a number from 0 to 65535`, {
        path: 'PORT',
      }),
    );
  });
});
