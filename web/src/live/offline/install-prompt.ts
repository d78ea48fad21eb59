import { useSyncExternalStore } from 'react';

/** What Chromium's browsers give a page that can be installed; others have a way of their own, in a menu. */
type InstallPrompt = Event & { prompt: () => Promise<unknown> };

const listeners = new Set<() => void>();
let install: (() => void) | null = null;

/** Keeps the browser's offer for the page that makes it; without a listener it is shown when the browser likes. */
export function catchInstallPrompt(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    set(() => {
      // It can be used once.
      set(null);
      void (event as InstallPrompt).prompt();
    });
  });
  addEventListener('appinstalled', () => set(null));
}

/** Asks whether to install the dashboard; null where that can't be asked, or it is installed. */
export function useInstall(): (() => void) | null {
  return useSyncExternalStore(subscribe, () => install);
}

function set(next: (() => void) | null): void {
  install = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
