import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly ok: true;
  /** Where a browser finds it. */
  readonly address: string;
  /** Stops taking requests, lets those under way finish for at most `graceMs`, then resolves. */
  stop(graceMs?: number): Promise<void>;
}

export type NotListening = {
  readonly ok: false;
  readonly reason: 'in-use' | 'not-allowed' | 'no-such-host' | 'failed';
  readonly message: string;
};

interface Fetching {
  fetch(request: Request): Response | Promise<Response>;
}

/** Serves an app on a host and port (0: any free one). A port that cannot be had is a value, not a throw. */
export function listen(app: Fetching, host: string, port: number): Promise<Listening | NotListening> {
  const server = createAdaptorServer({ fetch: (request: Request) => app.fetch(request) }) as Server;
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(refused(error, host, port));
    });
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({
        ok: true,
        address: `http://${shown(host)}:${taken}`,
        stop: (graceMs) => stop(server, graceMs),
      });
    });
  });
}

function stop(server: Server, graceMs = 5_000): Promise<void> {
  return new Promise((resolve) => {
    // A connection that is kept alive becomes idle only after its last answer.
    const sweep = setInterval(() => {
      server.closeIdleConnections();
    }, 25);
    const hurry = setTimeout(() => {
      server.closeAllConnections();
    }, graceMs);
    server.close(() => {
      clearTimeout(hurry);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}

function shown(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function refused(error: NodeJS.ErrnoException, host: string, port: number): NotListening {
  const where = `${host}:${port}`;
  switch (error.code) {
    case 'EADDRINUSE':
      return {
        ok: false,
        reason: 'in-use',
        message: `${where} is in use by another program. Stop it, or set PORT to another number.`,
      };
    case 'EACCES':
      return {
        ok: false,
        reason: 'not-allowed',
        message: `This user may not listen on ${where}. Set PORT to a number from 1024.`,
      };
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        ok: false,
        reason: 'no-such-host',
        message: `This machine has no address ${host}. Set HOST to 127.0.0.1, or to 0.0.0.0 for every address.`,
      };
    default:
      return { ok: false, reason: 'failed', message: `Cannot listen on ${where}: ${error.message}.` };
  }
}
