/** What a provider has proved, and is to be linked once its owner has signed in another way. */
import type { Texts } from '@cine/contract/primitives';
import { useSyncExternalStore } from 'react';

const key = 'way-to-link';

/** An attempt by its state, and its provider's names. */
type ToLink = { state: string; names: Texts };

/** Kept until the tab is closed; the server forgets the attempt after some minutes. */
export function keepToLink(waiting: ToLink): void {
  sessionStorage.setItem(key, JSON.stringify(waiting));
}

export function hasToLink(): boolean {
  return sessionStorage.getItem(key) !== null;
}

/** What waits, which is forgotten; null if nothing does. */
export function takeToLink(): ToLink | null {
  const text = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return text === null ? null : (JSON.parse(text) as ToLink);
}

/** What couldn't be linked, and why: its owner has signed in, and the form is gone. */
export type LinkFailure = { names: Texts; fault: unknown };

let failure: LinkFailure | null = null;
const listeners = new Set<() => void>();

/** Notes a failure; null once it was read. */
export function noteLinkFailure(now: LinkFailure | null): void {
  failure = now;
  for (const listener of listeners) listener();
}

/** Why linking failed, until it is dismissed; null if it didn't. */
export function useLinkFailure(): LinkFailure | null {
  return useSyncExternalStore(subscribe, () => failure);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
