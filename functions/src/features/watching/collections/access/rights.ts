import type { Account } from '@cine/contract/operations/core/account';
import { bondWith, type Circle, relationOf, visibleTo } from '#core/circles/index.ts';

/** Whether a user may see the collections that a member shows on their profile. */
export function maySee(
  owner: Pick<Account, 'username' | 'visibility'> | null,
  viewer: { uid: string; circle: Circle },
  ownerId: string,
  ownerCircle: Circle,
): boolean {
  if (!owner?.username) return false;
  const relation = relationOf({
    isOneself: viewer.uid === ownerId,
    bond: bondWith(viewer.circle, ownerId),
    isBlocked: Object.hasOwn(ownerCircle.blocked, viewer.uid),
    together: null,
  });
  return visibleTo(relation, owner.visibility).has('collections');
}
