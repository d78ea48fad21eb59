import { useSyncExternalStore } from 'react';
import { type ImportRun, isOver } from './run.ts';

/** How far a user's import is, for pages that don't load its code. */
export type ImportNote = {
  uid: string;
  /** How many movies the server has, of all. */
  done: number;
  all: number;
  state: 'under-way' | 'stopped' | 'over';
};

const storageKey = 'import-under-way';
const listeners = new Set<() => void>();
let read: { text: string; note: ImportNote } | null = null;

/** Notes how far it is, also for the next visit; one that was over before is none any more. */
export function noteImport(uid: string, run: ImportRun | null): void {
  const former = noteOf(uid);
  if (run && !(isOver(run) && former === null)) {
    const state = isOver(run) ? 'over' : run.refusal === null ? 'under-way' : 'stopped';
    const note: ImportNote = { uid, done: run.moviesDone, all: run.movies, state };
    localStorage.setItem(storageKey, JSON.stringify(note));
  } else if (former) localStorage.removeItem(storageKey);
  for (const listener of listeners) listener();
}

/** The user's import that is under way, or was when a page last showed it; null if there is none. */
export function useImportNote(uid: string): ImportNote | null {
  return useSyncExternalStore(subscribe, () => noteOf(uid));
}

/** Whether something of this user's import is still to be sent. */
export function isImportWaiting(uid: string): boolean {
  const note = noteOf(uid);
  return note !== null && note.state !== 'over';
}

export function noteOf(uid: string): ImportNote | null {
  const text = localStorage.getItem(storageKey);
  if (text === null) return null;
  if (read?.text !== text) read = { text, note: JSON.parse(text) as ImportNote };
  return read.note.uid === uid ? read.note : null;
}

/** Other tabs tell by what they store. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}
