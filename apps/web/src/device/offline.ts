/** The service worker: registering it and taking over a waiting version when the person says so. */

export interface OfflineWatch {
  /** Called when a newer version is installed and waits. */
  readonly onwaiting: () => void;
}

let registration: ServiceWorkerRegistration | undefined;

/** Registers the worker. Resolves to false where the browser has none or refuses; the app then simply needs a network. */
export async function startOffline(watch: OfflineWatch): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    registration = await navigator.serviceWorker.register('/service-worker.js', { type: 'module' });
  } catch {
    return false;
  }
  const current = registration;
  // A browser that blocks workers quietly answers with nothing.
  if ((current as ServiceWorkerRegistration | undefined) === undefined) return false;
  if (current.waiting && navigator.serviceWorker.controller) watch.onwaiting();
  current.addEventListener('updatefound', () => {
    const worker = current.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) watch.onwaiting();
    });
  });
  return true;
}

/** Lets the waiting version take over and loads the page again with it. */
export function takeUpdate(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  registration?.waiting?.postMessage('take-over');
}
