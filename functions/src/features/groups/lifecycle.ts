import type { Lifecycle } from '../../platform/lifecycle.ts';
import { toInstant } from '../../platform/time/instant.ts';
import { eraseFromGroups } from './follow-service.ts';
import { loadGroupsOf } from './store.ts';

/** Guests are in no group, so a merge moves none. */
export const lifecycle = {
  documents: ['groups/{groupId}'],
  exportParts: async ({ db }, uid) => ({
    groups: (await loadGroupsOf(db, uid)).map(
      ({ name, picture, ownerId, members, invitation, createdAt }) => ({
        name,
        picture,
        owner: ownerId === uid,
        invitation: invitation && { ...invitation, expiresAt: toInstant(invitation.expiresAt) },
        joinedAt: toInstant(members[uid]!.joinedAt),
        sharesTaste: members[uid]!.sharesTaste,
        createdAt: toInstant(createdAt),
        others: Object.entries(members).flatMap(([other, each]) => (other === uid ? [] : [each.name])),
      }),
    ),
  }),
  erase: async (context, uid) => ({ groups: await eraseFromGroups(context, uid) }),
} satisfies Lifecycle;
