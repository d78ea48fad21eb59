/** Which movies of evenings were celebrated on this device: each is once for a user. */
import type { SessionDocument } from '@cine/contract/documents/sessions';
import { sessionLastsMs } from '@cine/contract/operations/together/sessions';

export type WatchedRecord = SessionDocument['watched'][number];

const storageKey = 'celebrated';
/** How many are remembered: a phone may be shared by several. */
const most = 20;

export function celebratedKeys(): string[] {
  return localStorage.getItem(storageKey)?.split('\n') ?? [];
}

export function noteCelebrated(key: string): void {
  const others = celebratedKeys().filter((other) => other !== key);
  localStorage.setItem(storageKey, [...others, key].slice(-most).join('\n'));
}

/** The movie that an evening recorded last. */
export function lastWatched({ watched }: Pick<SessionDocument, 'watched'>): WatchedRecord | null {
  return watched.toSorted((one, other) => other.recordedAt - one.recordedAt)[0] ?? null;
}

/**
 * What tells a movie's celebration for a user from all others, also once the movie is promoted; null if they
 * didn't watch it, or its gains are no longer kept.
 */
export function celebrationKey(
  sessionId: string,
  record: WatchedRecord,
  uid: string,
  now: number,
): string | null {
  const { movieId, formerId = movieId, recordedAt, recordedFor } = record;
  if (!recordedFor.includes(uid) || now - recordedAt > sessionLastsMs) return null;
  return `${sessionId} ${formerId} ${recordedAt} ${uid}`;
}

/** A movie of an evening that a user hasn't celebrated. */
export type DueElsewhere = { key: string; sessionId: string; record: WatchedRecord };

/** The celebrations that a user's evenings have for them, the latest first. */
export function dueCelebrations(
  sessions: readonly { id: string; data: Pick<SessionDocument, 'watched'> }[],
  uid: string,
  celebrated: readonly string[],
  now: number,
): DueElsewhere[] {
  return sessions
    .flatMap(({ id, data }) => {
      const record = lastWatched(data);
      const key = record && celebrationKey(id, record, uid, now);
      return key === null || celebrated.includes(key) ? [] : [{ key, sessionId: id, record: record! }];
    })
    .toSorted((one, other) => other.record.recordedAt - one.record.recordedAt);
}
