/** What the server said is missing or empty, which Firestore's cache can't tell from what it never read. */
import { storedValue } from '../device/stored-value.ts';
import type { Listen, Live } from './use-live.ts';

/** The names of what is known to be empty, the newest last. */
type Notes = { read: () => readonly string[]; write: (names: readonly string[]) => void };

const onThisDevice = storedValue<readonly string[]>('known-empty', []);

/** More than a user opens; each is about a hundred letters. */
const mostNotes = 500;

/**
 * Listens as `listen` does, and says `unknown` where the device lacks something, unless the server had said
 * on this device that there is nothing.
 */
export function distinguishUnknown<T>(
  key: readonly unknown[],
  listen: Listen<T>,
  notes: Notes = onThisDevice,
): Listen<T> {
  return (set) => {
    const name = nameOf(key);
    return listen((value) => {
      if (!('isFromDevice' in value)) return set(value);
      const isNoted = notes.read().includes(name);
      const isEmpty = hasNothing(value);
      set(isEmpty && value.isFromDevice && !isNoted ? { state: 'unknown' } : value);
      if (value.isFromDevice || isEmpty === isNoted) return;
      const others = notes.read().filter((each) => each !== name);
      notes.write(isEmpty ? [...others, name].slice(-mostNotes) : others);
    });
  };
}

/** Whether it says that there is nothing. */
export function hasNothing<T>(live: Live<T>): live is Extract<Live<T>, { isFromDevice: boolean }> {
  if (live.state === 'there') return Array.isArray(live.data) && live.data.length === 0;
  return live.state === 'missing';
}

/** A query's key as text; without its moments, which differ each time that what hasn't ended is asked for. */
function nameOf(key: readonly unknown[]): string {
  return JSON.stringify(key, (_, part) =>
    Array.isArray(part) ? part.map((each) => (each instanceof Date ? 'time' : each)) : part,
  );
}
