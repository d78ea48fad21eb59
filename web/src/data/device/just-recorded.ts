/** The movie that the user has just recorded outside an evening, until they have seen what it earned. */
import { useSyncExternalStore } from 'react';

export type JustRecorded = {
  movieId: number;
  title: string;
  /** The player before: when they had watched the movie last, or null, and their level. */
  before: { at: number | null; level: number };
};

let current: JustRecorded | null = null;
const listeners = new Set<() => void>();

export function noteRecorded(recorded: JustRecorded | null): void {
  current = recorded;
  for (const listener of listeners) listener();
}

export function useJustRecorded(): JustRecorded | null {
  return useSyncExternalStore(listen, () => current);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
