import { useSyncExternalStore } from 'react';

/** Chromium's event for an installable page; other browsers have a menu entry. */
type InstallPrompt = Event & { prompt: () => Promise<unknown> };

const listeners = new Set<() => void>();
let install: (() => void) | null = null;

/** Keeps the browser's install prompt for the page that offers it. */
export function catchInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    setInstall(() => {
      // A prompt works once.
      setInstall(null);
      void (event as InstallPrompt).prompt();
    });
  });
  addEventListener('appinstalled', () => setInstall(null));
}

/** Shows the install prompt; null if there is none or the dashboard is installed. */
export function useInstallPrompt(): (() => void) | null {
  return useSyncExternalStore(subscribe, () => install);
}

function setInstall(next: (() => void) | null): void {
  install = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
