import * as operations from '@cine/contract/operations/together/groups';
import type { Context } from '#context.ts';
import { avatarForAll, readTitleCheck, requireAccount } from '#core/account/index.ts';
import { blocksOfGuesser } from '#core/circles/index.ts';
import { serve, serveGuess } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import * as domain from '../group.ts';
import * as store from '../store.ts';
import { toView } from '../view.ts';
import { requireMember, saveGroup } from './change.ts';

/** Adds the caller by a code, which counts as unknown if a member has blocked them. */
export const joinGroup = serveGuess(operations.joinGroup, async (context, { uid }, { code }, guess) => {
  const { tx } = guess;
  const now = context.now();
  const group = await store.readGroupByCode(tx, code);
  if (!group || !domain.hasInvitation(group, code, now)) throw new AppError('group-code-unknown');
  if (domain.isMember(group, uid)) return toView(group, now);
  const { blocked, blockedBy } = await blocksOfGuesser(guess).blocksConcerning(Object.keys(group.members));
  if (blockedBy.some((other) => domain.isMember(group, other))) throw new AppError('group-code-unknown');
  if (blocked.some((other) => domain.isMember(group, other))) throw new AppError('group-of-blocked');
  const [member] = await Promise.all([requireJoiner(context, tx, uid), assertRoom(tx, uid)]);
  const joined = domain.withMember(group, member, now);
  saveGroup(tx, group, joined);
  return toView(joined, now);
});

/** Makes a group that the caller owns. A key that was used before returns the group it made. */
export const createGroup = serve(operations.createGroup, async (context, caller, { key, ...look }) => {
  const { db } = context;
  const now = context.now();
  const groupId = key === undefined ? context.newId() : idFromKey(caller.uid, key);
  return transact(db, async (tx) => {
    const [owner, existing] = await Promise.all([
      requireJoiner(context, tx, caller.uid),
      key === undefined ? null : store.readGroup(tx, groupId),
    ]);
    if (existing) return toView(requireMember(existing, caller.uid), now);
    const [assertMayBeNamed] = await Promise.all([
      readTitleCheck(context, tx, caller.uid),
      assertRoom(tx, caller.uid),
    ]);
    assertMayBeNamed([look.name]);
    const group = domain.newGroup(groupId, owner, look, now);
    store.writeGroup(tx, group, null);
    return toView(group, now);
  });
});

/** Throws `groups-too-many`. */
export async function assertRoom(tx: Tx, uid: string): Promise<void> {
  if ((await store.readGroupCount(tx, uid)) >= operations.maxGroups)
    throw new AppError('groups-too-many', { limit: operations.maxGroups });
}

/** The caller as a group knows them. Throws `account-missing`, also for a guest's account. */
export async function requireJoiner(context: Context, tx: Tx, uid: string): Promise<domain.Joiner> {
  const account = await requireAccount(context, tx, uid);
  if (account.username === null) throw new AppError('account-missing');
  const sharesTaste = account.visibility !== 'private';
  return { uid, name: account.displayName, ...avatarForAll(account), sharesTaste };
}
