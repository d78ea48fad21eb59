/** Members by name: the caller as others see them, and users by what somebody typed or saw of them. */
import type { Account } from '@cine/contract/operations/core/account';
import type { Context } from '#context.ts';
import { avatarForAll, avatarForFriends, requireAccount } from '#core/account/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { attendeeIn, readSession } from '../sessions/index.ts';
import type { NamedMember } from './friendship.ts';

/** The caller as others see them. Throws `account-missing`, also for a guest's account. */
export async function requireMember(context: Context, tx: Tx, uid: string): Promise<NamedMember> {
  const member = toNamed(await requireAccount(context, tx, uid));
  if (!member) throw new AppError('account-missing');
  return member;
}

/** What circles keep of a member; null for a guest, who has no username. */
export function toNamed(account: Account): NamedMember | null {
  const { uid, displayName: name, username } = account;
  if (username === null) return null;
  return {
    uid,
    name,
    username,
    seen: { byFriends: avatarForFriends(account), byAll: avatarForAll(account) },
  };
}

export type MeetingPlace = { sessionId?: string | undefined; groupId?: string | undefined };

/** The name that a group or an evening shows for a user; null unless the caller is in it, too. */
export type FindName = (
  context: Context,
  where: MeetingPlace,
  caller: string,
  uid: string,
) => Promise<string | null>;

/**
 * Looks a name up in evenings and groups. Groups are passed in, as they import friends, not the other way
 * round.
 */
export function createFindName(
  nameInGroup: (context: Context, groupId: string, caller: string, uid: string) => Promise<string | null>,
): FindName {
  return async (context, { sessionId, groupId }, caller, uid) => {
    if (sessionId !== undefined) return nameInSession(context, sessionId, caller, uid);
    return groupId === undefined ? null : nameInGroup(context, groupId, caller, uid);
  };
}

/** The name that an evening shows for a user; null if it is over or the caller doesn't attend it. */
export async function nameInSession(
  { db, now }: Context,
  sessionId: string,
  caller: string,
  uid: string,
): Promise<string | null> {
  const session = await readSession(db, sessionId);
  if (!session || session.expiresAt <= now() || !attendeeIn(session, caller)) return null;
  const attendee = attendeeIn(session, uid);
  return attendee && !attendee.guest ? attendee.name : null;
}
