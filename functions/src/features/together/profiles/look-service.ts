import type { Account } from '@cine/contract/operations/core/account';
import type { Bond } from '@cine/contract/operations/together/friends';
import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import {
  bondWith,
  type ProfilePart,
  type Relation,
  readCircle,
  relationOf,
  visibleTo,
} from '#core/circles/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { nameInSession } from '../friends/index.ts';
import { nameInGroup } from '../groups/index.ts';

/** Whom the caller looks at, and an evening or a group in which they see them. */
type Target = { uid: string; sessionId?: string | undefined; groupId?: string | undefined };

/** A member as another user sees them. */
type Look = {
  account: Account;
  relation: Relation;
  bond: Bond;
  /** What they see of them, by its visibility. */
  sees: ReadonlySet<ProfilePart>;
};

/**
 * What the caller sees of a member. Throws `account-missing`, and `user-unknown` if that is nothing, after
 * the same reads: at most six.
 */
export async function lookAt(
  context: Context,
  caller: Caller,
  { uid, sessionId, groupId }: Target,
): Promise<Look> {
  const { db } = context;
  const [looker, account, own, other, inSession, inGroup] = await Promise.all([
    readAccount(db, caller.uid),
    readAccount(db, uid),
    readCircle(db, caller.uid),
    readCircle(db, uid),
    sessionId === undefined ? null : nameInSession(context, sessionId, caller.uid, uid),
    groupId === undefined ? null : nameInGroup(context, groupId, caller.uid, uid),
  ]);
  if (!looker) throw new AppError('account-missing');
  const bond = bondWith(own, uid);
  const isBlocked = Object.hasOwn(other.blocked, caller.uid);
  const isOneself = uid === caller.uid;
  const together = inSession !== null ? 'attendee' : inGroup !== null ? 'member' : null;
  const relation = relationOf({ isOneself, bond, isBlocked, together });
  const sees = account?.username ? partsOf(account, relation) : new Set<ProfilePart>();
  if (!account || sees.size === 0) throw new AppError('user-unknown');
  return { account, relation, bond, sees };
}

/** The watchlist and the history have settings of their own besides the profile's. */
function partsOf(account: Account, relation: Relation): ReadonlySet<ProfilePart> {
  const own = { watchlist: account.watchlistVisibility, history: account.historyVisibility } as const;
  const isShown = (part: ProfilePart) =>
    (part !== 'watchlist' && part !== 'history') || visibleTo(relation, own[part]).has(part);
  return new Set([...visibleTo(relation, account.visibility)].filter(isShown));
}
