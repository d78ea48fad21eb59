/** Who invites, as those see it who have a code and haven't joined yet. */
import { type Inviter, maxInitials } from '@cine/contract/operations/together/sessions';
import { initialsOf } from '@cine/contract/text/initials';
import type { Context } from '#context.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { isSuspended, readAccount } from './service.ts';

/** Null unless they allow their invitations to name them. The others' names are in the order of coming. */
export async function readInviter(
  context: Context,
  tx: Tx,
  uid: string,
  others: readonly string[],
): Promise<Inviter | null> {
  const account = await readAccount(tx, uid);
  if (!account?.namedInInvitations || isSuspended(account, context.now())) return null;
  return {
    name: account.displayName,
    ...(account.figure && { figure: account.figure }),
    initials: others.slice(0, maxInitials).map(initialsOf),
    more: Math.max(0, others.length - maxInitials),
  };
}
