import type { SessionDocument } from '@cine/contract/documents/sessions';
import { invitationsOf } from '@cine/contract/queries';
import { useState } from 'react';
import { useAccount } from '../../auth/user.tsx';
import { serverNow } from '../../server-time.ts';
import { useCircle } from '../use-circle.ts';
import { type Row, useDocuments } from '../use-documents.ts';
import { ifKnown } from '../use-live.ts';
import type { Somebody } from './what-waits.ts';

/** An evening to which a friend invites the user, who isn't there. */
export type EveningInvitation = { sessionId: string; by: Somebody };

/** The evenings under way to which friends invite the user, the latest first, live. */
export function useInvitations(): EveningInvitation[] {
  const { uid, kind } = useAccount();
  const [query] = useState(() => invitationsOf(uid, serverNow()));
  const live = useDocuments(kind === 'member' ? query : null);
  const friends = ifKnown(useCircle())?.friends ?? {};
  return live.state === 'there' ? openInvitations(live.data, uid, friends, serverNow()) : [];
}

export function openInvitations(
  sessions: readonly Row<SessionDocument>[],
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
