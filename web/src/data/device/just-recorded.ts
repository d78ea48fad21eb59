/**
 * The movie that a user has just recorded outside an evening, until they have seen what it earned: also when
 * it was recorded offline, and the tab is closed before it is sent.
 */
import { day } from '@cine/contract/time';
import { useSyncExternalStore } from 'react';
import { storedValue } from './stored-value.ts';

export type JustRecorded = {
  movieId: number;
  title: string;
  /** The player before: when they had watched the movie last, or null, and their level. */
  before: { at: number | null; level: number };
};

/** By whom and when: a device may be shared, and what never arrives isn't waited for. */
type Stored = JustRecorded & { uid: string; notedAt: number };

const waitsMs = 3 * day;
const note = storedValue<Stored | null>('just-recorded', null);

export function noteRecorded(uid: string, recorded: JustRecorded | null, now = Date.now()): void {
  note.write(recorded && { ...recorded, uid, notedAt: now });
}

/** What waits for a user to see what it earned. */
export function recordedBy(uid: string, now = Date.now()): JustRecorded | null {
  const last = note.read();
  return last?.uid === uid && now - last.notedAt < waitsMs ? last : null;
}

export function useJustRecorded(uid: string): JustRecorded | null {
  return useSyncExternalStore(note.subscribe, () => recordedBy(uid));
}
