import { type GroupInvitation, maxInvitations } from '@cine/contract/operations/together/groups';
import { builder, perRead } from './builder.ts';
import { type Asked, within } from './types.ts';

export const GroupInvitationType = builder.objectRef<GroupInvitation>('GroupInvitation').implement({
  description: 'A friend’s invitation into a group that the caller isn’t in yet.',
  fields: (t) => ({
    groupId: t.exposeID('groupId'),
    name: t.exposeString('name'),
    picture: t.exposeString('picture'),
    members: t.exposeInt('members', { description: 'How many are in the group.' }),
    by: t.string({ description: 'Who invites, by name.', resolve: ({ by }) => by.name }),
    at: t.exposeString('at'),
    expiresAt: t.exposeString('expiresAt'),
  }),
});

/** What a list of invitations costs: all are read with their groups, the caller's circle and blocks. */
export const invitationsCost = ({ first }: Asked) => ({
  field: (2 + 2 * maxInvitations) * perRead,
  multiplier: within(first, maxInvitations),
});

export function firstInvitations(
  { invitations }: { invitations: readonly GroupInvitation[] },
  { first }: Asked,
): GroupInvitation[] {
  return invitations.slice(0, within(first, maxInvitations));
}
