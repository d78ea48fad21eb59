import type { Session } from '@cine/contract/sessions';
import type { SessionState } from './session.ts';

/** A session as its attendees get it: instants in words, and nothing of who was sent away. */
export function toView({ removedIds: _removedIds, ...session }: SessionState): Session {
  return {
    ...session,
    attendees: Object.fromEntries(
      Object.entries(session.attendees).map(([uid, attendee]) => [
        uid,
        { ...attendee, joinedAt: toInstant(attendee.joinedAt) },
      ]),
    ),
    createdAt: toInstant(session.createdAt),
    expiresAt: toInstant(session.expiresAt),
  };
}

function toInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
