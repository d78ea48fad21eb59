/** What a provider has proved, and is to be linked once its owner has signed in another way. */
import type { Texts } from '@cine/contract/primitives';
import { useSyncExternalStore } from 'react';

/** An attempt by its state, and its provider's names. */
export type ToLink = { state: string; names: Texts };

let waiting: ToLink | null = null;

/** Keeps it for the next sign-in on this page; a reload, or an attempt by a provider, forgets it. */
export function keepToLink(toLink: ToLink): void {
  waiting = toLink;
}

export function hasToLink(): boolean {
  return waiting !== null;
}

/** What waits, which is forgotten; null if nothing does. */
export function takeToLink(): ToLink | null {
  const taken = waiting;
  waiting = null;
  return taken;
}

/** What was linked, or couldn't be, and then why: its owner has signed in, and the form is gone. */
export type LinkOutcome = { names: Texts; fault: unknown };

let outcome: LinkOutcome | null = null;
const listeners = new Set<() => void>();

/** Notes how linking went, without a fault if it did; null once that was read. */
export function noteLinkOutcome(now: LinkOutcome | null): void {
  outcome = now;
  for (const listener of listeners) listener();
}

/** How linking went, until it is dismissed; null if nothing waited. */
export function useLinkOutcome(): LinkOutcome | null {
  return useSyncExternalStore(subscribe, () => outcome);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
