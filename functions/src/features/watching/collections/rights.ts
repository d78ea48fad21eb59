import type { GroupDocument } from '@cine/contract/documents/groups';
import type { Account } from '@cine/contract/operations/core/account';
import type { CollectionRole } from '@cine/contract/operations/watching/collection-parts';
import { bondWith, type Circle, relationOf, visibleTo } from '#core/circles/index.ts';
import type { StoredCollection } from './access.ts';
import type { Place } from './place.ts';

type GroupOfIt = Pick<GroupDocument, 'members' | 'ownerId'>;

/** What a user may do with their own collection, or with one that they keep together with its owner. */
export function roleOfKeeper(
  place: Place,
  document: StoredCollection | null,
  uid: string,
): CollectionRole | null {
  if (place.kind === 'group') return null;
  if (place.ownerId === uid) return 'owner';
  return document?.editorIds.includes(uid) ? 'editor' : null;
}

/** What a member may do with a group's collection: its maker and the group's owner may do everything. */
export function roleOfMember(
  group: GroupOfIt | null,
  document: StoredCollection | null,
  uid: string,
): CollectionRole | null {
  if (!group || !Object.hasOwn(group.members, uid)) return null;
  return group.ownerId === uid || document?.madeBy === uid ? 'owner' : 'editor';
}

/** Whether a user may see the collections that a member shows on their profile. */
export function maySee(
  owner: Pick<Account, 'username' | 'visibility'> | null,
  looks: { own: Circle; owners: Circle; uid: string; ownerId: string },
): boolean {
  if (!owner?.username) return false;
  const relation = relationOf({
    isOneself: looks.uid === looks.ownerId,
    bond: bondWith(looks.own, looks.ownerId),
    isBlocked: Object.hasOwn(looks.owners.blocked, looks.uid),
    together: null,
  });
  return visibleTo(relation, owner.visibility).has('collections');
}
