/** Registers the service worker and offers new versions; what it keeps is in `web/pwa.ts`. */
import { hour } from '@cine/contract/time';
import { useSyncExternalStore } from 'react';
import { localSuite } from '../config.ts';

const updateMs = hour;
const listeners = new Set<() => void>();
let take: (() => void) | null = null;

/** Registers the worker. Without one the dashboard still works online. */
export async function startServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('/sw.js').catch(() => null);
  // Where workers are blocked the result may be undefined.
  if (!registration) return;
  // A local build is shown as soon as it is ready.
  if (localSuite && registration.waiting) return activateWaiting(registration);
  offerUpdate(registration);
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', () => offerUpdate(registration));
  });
  // A session's page stays open for days.
  setInterval(() => void registration.update().catch(() => {}), updateMs);
}

/** Activates a new version, which reloads the page; null if there is none. */
export function useNewVersion(): (() => void) | null {
  return useSyncExternalStore(subscribe, () => take);
}

function offerUpdate(registration: ServiceWorkerRegistration): void {
  // The first version replaces nothing.
  if (!registration.waiting || !registration.active) return;
  take = () => activateWaiting(registration);
  for (const listener of listeners) listener();
}

function activateWaiting({ waiting }: ServiceWorkerRegistration): void {
  // Another tab may have activated it.
  if (!waiting) {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage({ type: 'SKIP_WAITING' });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
