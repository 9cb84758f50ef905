import { serve as serveBare } from '@hono/node-server';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import { createApp } from '../apps/server/src/app.ts';
import { listen } from '../apps/server/src/listen.ts';
import { openHouse } from '../apps/server/src/open-house.ts';
import type { Bench } from './bench.ts';

const lanes = 16;
const perRound = 3_000;

/** Requests a second from this process, `lanes` at a time. */
async function rate(url: string): Promise<number> {
  let left = perRound;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      while (left-- > 0) await (await fetch(url)).arrayBuffer();
    }),
  );
  return perRound / ((performance.now() - start) / 1000);
}

export const bench: Bench = {
  question: 'How much of the bare framework’s throughput does the API keep, on the same answer?',
  async run() {
    const house = openHouse();
    const ours = await listen(createApp({ house, files: new Map() }), '127.0.0.1', 0);
    if (!ours.ok) throw new Error(ours.message);
    const body = await (await fetch(`${ours.address}/api/points/GB30`)).text();
    const plain = new Hono().get('/', (c) =>
      c.body(body, 200, { 'Content-Type': 'application/json; charset=utf-8' }),
    );
    const bare = serveBare({ fetch: plain.fetch, port: 0, hostname: '127.0.0.1' });
    await new Promise((resolve) => bare.once('listening', resolve));
    const bareUrl = `http://127.0.0.1:${(bare.address() as AddressInfo).port}/`;
    const url = `${ours.address}/api/points/GB30`;
    await rate(url);
    await rate(bareUrl);
    const ratios: number[] = [];
    for (let round = 0; round < 5; round++) ratios.push((await rate(url)) / (await rate(bareUrl)));
    ratios.sort((a, b) => a - b);
    await ours.stop();
    bare.close();
    return [
      {
        name: 'share of the bare framework, median of 5',
        value: ratios[2] ?? 0,
        unit: 'ratio',
        atLeast: 0.8,
      },
    ];
  },
};
