import type { SessionDocument } from '@cine/contract/documents/sessions';
import { sessionLastsMs } from '@cine/contract/operations/together/sessions';

type Record = SessionDocument['watched'][number];

/**
 * What tells a movie's celebration for a user from all others, also once the movie is promoted; null if they
 * didn't watch it, or its gains are no longer kept.
 */
export function celebrationKey(sessionId: string, record: Record, uid: string, now: number): string | null {
  const { movieId, formerId = movieId, recordedAt, recordedFor } = record;
  if (!recordedFor.includes(uid) || now - recordedAt > sessionLastsMs) return null;
  return `${sessionId} ${formerId} ${recordedAt} ${uid}`;
}
