/** A session as clients see it. */
import { withServices } from '@cine/contract/availability/services';
import type { Session } from '@cine/contract/operations/together/sessions';
import { toInstant } from '#platform/time/instant.ts';
import type { SessionState } from './session.ts';

export function sessionView({ replaced, invited: _invited, ...session }: SessionState): Session {
  return {
    ...session,
    ...(replaced && { replaced: { ...replaced, at: toInstant(replaced.at) } }),
    attendees: Object.fromEntries(
      Object.entries(session.attendees).map(([uid, attendee]) => [
        uid,
        { ...attendee, joinedAt: toInstant(attendee.joinedAt) },
      ]),
    ),
    chosen: session.chosen && { ...session.chosen, places: withServices(session.chosen.places) },
    watched: session.watched.map((watched) => ({ ...watched, recordedAt: toInstant(watched.recordedAt) })),
    createdAt: toInstant(session.createdAt),
    expiresAt: toInstant(session.expiresAt),
  };
}
