import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { Row } from '../use-documents.ts';
import type { Somebody } from './what-waits.ts';

/** An evening to which a friend invites the user, who isn't there. */
export type EveningInvitation = { sessionId: string; by: Somebody };

type Inviting = Pick<SessionDocument, 'status' | 'expiresAt' | 'attendees' | 'invited'>;

/** The evenings under way to which a user is invited by somebody who still is a friend, the latest first. */
export function openInvitations(
  sessions: readonly Row<Inviting>[],
  uid: string,
  friends: Readonly<Record<string, { name: string }>>,
  now: number,
): EveningInvitation[] {
  return sessions
    .flatMap(({ id, data: { status, expiresAt, attendees, invited = {} } }) => {
      const invitation = status === 'open' && expiresAt > now ? invited[uid] : undefined;
      const friend = invitation && friends[invitation.by];
      if (!friend) return [];
      const by = { uid: invitation.by, name: friend.name, figure: attendees[invitation.by]?.figure };
      return [{ sessionId: id, by, at: invitation.at }];
    })
    .toSorted((one, other) => other.at - one.at)
    .map(({ at: _at, ...invitation }) => invitation);
}
