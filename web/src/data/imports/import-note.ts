/** How far a user's import is, for pages that don't load its code. */
import { useSyncExternalStore } from 'react';
import { storedValue } from '../device/stored-value.ts';
import { type ImportRun, isOver } from './run.ts';

export type ImportNote = {
  uid: string;
  /** How many movies the server has, of all. */
  done: number;
  all: number;
  state: 'under-way' | 'stopped' | 'over';
};

const storedNote = storedValue<ImportNote | null>('import-under-way', null);

/** Notes how far it is, also for the next visit; one that was over before is none any more. */
export function noteImport(uid: string, run: ImportRun | null): void {
  const former = noteOf(uid);
  if (run && !(isOver(run) && former === null)) {
    const state = isOver(run) ? 'over' : run.refusal === null ? 'under-way' : 'stopped';
    const note: ImportNote = { uid, done: run.moviesDone, all: run.movies, state };
    storedNote.write(note);
  } else if (former) storedNote.write(null);
}

/** The user's import that is under way, or was when a page last showed it; null if there is none. */
export function useImportNote(uid: string): ImportNote | null {
  return useSyncExternalStore(storedNote.subscribe, () => noteOf(uid));
}

/** Whether something of this user's import is still to be sent. */
export function isImportWaiting(uid: string): boolean {
  const note = noteOf(uid);
  return note !== null && note.state !== 'over';
}

/** The note of an import on this device; null if it is another user's. */
export function noteOf(uid: string): ImportNote | null {
  const note = storedNote.read();
  return note?.uid === uid ? note : null;
}
