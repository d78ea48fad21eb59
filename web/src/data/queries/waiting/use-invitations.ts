import { invitationsOf } from '@cine/contract/queries';
import { useState } from 'react';
import { useAccount } from '../../auth/user.tsx';
import { serverNow } from '../../server-time.ts';
import { useCircle } from '../use-circle.ts';
import { useDocuments } from '../use-documents.ts';
import { ifKnown } from '../use-live.ts';
import { type EveningInvitation, openInvitations } from './open-invitations.ts';

/** The evenings under way to which friends invite the user, the latest first, live. */
export function useInvitations(): EveningInvitation[] {
  const { uid, kind } = useAccount();
  const [query] = useState(() => invitationsOf(uid, serverNow()));
  const live = useDocuments(kind === 'member' ? query : null);
  const friends = ifKnown(useCircle())?.friends ?? {};
  return live.state === 'there' ? openInvitations(live.data, uid, friends, serverNow()) : [];
}
