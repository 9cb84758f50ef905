import type { Server } from 'node:http';

/** Resolves with a listening server and its address. Port 0 takes any free port. */
export function serveExample(port?: number): Promise<{ server: Server; address: string }>;
