/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
/**
 * Keeps the whole app on the device: the code, the body, the atlas and the prerendered pages in every language. Of the
 * points, only the pages with instructions for pressing are kept as they were built; any other point is made from the
 * atlas by the page that stands in for it. One cache a version. A new version installs beside the old one and waits until the person takes it.
 */
import { build, files, prerendered, version } from '$service-worker';

const worker = self as unknown as ServiceWorkerGlobalScope;
const cacheName = `ashi-${version}`;
/** Not worth keeping: read by the install dialog, or by a router that this app does not use between pages. */
const notKept = /\.(txt|map)$|__data\.json$/;
const kept = [...build, ...files, ...prerendered].filter((path) => !notKept.test(path) && !isMadeHere(path));
const immutable = new Set(build);

worker.addEventListener('install', (event) => {
  event.waitUntil(install());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOldVersions());
});

worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== worker.location.origin || url.pathname.startsWith('/api/'))
    return;
  event.respondWith(answer(request, url));
});

/** Fetches everything past the HTTP cache; files whose name carries a hash are taken over from older versions. */
async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  const old = await caches.keys();
  await Promise.all(
    kept.map(async (path) => {
      const have = immutable.has(path) ? await fromOlder(old, path) : undefined;
      const response = have ?? (await fetch(path, { cache: 'reload' }));
      if (!response.ok) throw new TypeError(`web: ${path} answered ${response.status} while installing`);
      await cache.put(path, response);
    }),
  );
}

async function fromOlder(names: readonly string[], path: string): Promise<Response | undefined> {
  for (const name of names) {
    const found = await caches.match(path, { cacheName: name });
    if (found !== undefined) return found;
  }
  return undefined;
}

async function dropOldVersions(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('ashi-') && name !== cacheName).map((name) => caches.delete(name)),
  );
}

/** Pages and files of this version from the cache; anything else from the network. */
async function answer(request: Request, url: URL): Promise<Response> {
  const cache = await caches.open(cacheName);
  const found = (await cache.match(url.pathname)) ?? (await cache.match(withSlash(url.pathname)));
  if (found !== undefined) return found;
  try {
    return await fetch(request);
  } catch (error) {
    const page = request.mode === 'navigate' ? await cache.match(standInFor(url.pathname)) : undefined;
    if (page !== undefined) return page;
    throw error;
  }
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

/** A point made on the device; any other page that is not there leads to the start. */
function standInFor(path: string): string {
  const start = path.startsWith('/zh/') ? '/zh/' : '/en/';
  return pointCode(path) === undefined ? start : `${start}point/offline/`;
}

function isMadeHere(path: string): boolean {
  const code = pointCode(path);
  return code !== undefined && code !== 'offline' && !ashiPressed.includes(code);
}

function pointCode(path: string): string | undefined {
  return /^\/(?:en|zh)\/point\/([^/]+)\/?$/.exec(path)?.[1];
}
