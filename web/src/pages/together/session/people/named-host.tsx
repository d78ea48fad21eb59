import { NamedInInvitations } from '#components/people/named-in-invitations.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useSession } from '../session-context.tsx';

/** Lets a host who has an account say whether invitations name them. */
export function NamedHost() {
  const { session } = useSession();
  const { uid, kind } = useAccount();
  return kind === 'member' && session.hostId === uid ? <NamedInInvitations /> : null;
}
