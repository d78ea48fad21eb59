import type { Account } from '@cine/contract/operations/core/account';
import { bondWith, type Circle, relationOf, visibleTo } from '#core/circles/index.ts';

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
