/** Lists the caller's or a group's collections, and those that a member shows to all. */
import { maxCollections, standingCollections } from '@cine/contract/operations/watching/collection-parts';
import { roleOfKeeper, roleOfMember } from '@cine/contract/operations/watching/collection-role';
import * as operations from '@cine/contract/operations/watching/collections';
import { readAccount } from '#core/account/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Access, unusedStanding } from '../access/access.ts';
import { maySeeOwner, readGroupOf } from '../access/access-store.ts';
import { loadCollectionsOf, loadEditedBy, loadPublicOf } from '../store.ts';
import { shownCollections } from '../views-service.ts';

/** As many as may be made, and three more, which a former release let be. */
const maxMade = maxCollections + 3;
/** Those and the standing ones. */
const maxOwn = maxMade + standingCollections.length;

/** The caller's collections or a group's. Throws `account-missing` and `group-not-found`. */
export const listCollections = serve(operations.listCollections, async (context, { uid }, { groupId }) => {
  const { db } = context;
  if (groupId !== undefined) {
    const owner = { kind: 'group', ownerId: groupId } as const;
    const [group, made] = await Promise.all([readGroupOf(db, groupId), loadCollectionsOf(db, owner, maxOwn)]);
    if (!group || !Object.hasOwn(group.members, uid)) throw new AppError('group-not-found');
    const all = [...made, ...unusedStanding(owner, made)];
    const accesses = all.map((each) => ({ ...each, role: roleOfMember(group, each.document, uid)!, group }));
    return { collections: await shownCollections(context, uid, accesses) };
  }
  const owner = { kind: 'user', ownerId: uid } as const;
  const [account, own, edited] = await Promise.all([
    readAccount(db, uid),
    loadCollectionsOf(db, owner, maxOwn),
    loadEditedBy(db, uid, maxCollections),
  ]);
  if (!account) throw new AppError('account-missing');
  const all = [...own, ...unusedStanding(owner, own), ...edited];
  const accesses = all.map((each) => ({ ...each, ...roleIn(each, uid) }));
  return { collections: await shownCollections(context, uid, accesses) };
});

function roleIn({ place, document }: Pick<Access, 'place' | 'document'>, uid: string) {
  return { role: roleOfKeeper(place, document, uid) ?? ('reader' as const), group: null };
}

/** A member's public collections. Throws `user-unknown` unless the caller may see their profile. */
export const listPublicCollections = serve(
  operations.listPublicCollections,
  async (context, caller, { uid }) => {
    const { db } = context;
    const [account, mayLook] = await Promise.all([
      readAccount(db, caller.uid),
      caller.uid === uid || maySeeOwner(db, caller.uid, uid),
    ]);
    if (!account) throw new AppError('account-missing');
    if (!mayLook) throw new AppError('user-unknown');
    const publicCollections = await loadPublicOf(db, uid, maxMade);
    const accesses = publicCollections.map((each) => ({ ...each, role: 'reader' as const, group: null }));
    return { collections: await shownCollections(context, caller.uid, accesses) };
  },
);
