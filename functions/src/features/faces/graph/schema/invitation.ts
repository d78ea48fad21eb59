import { type GroupInvitation, maxInvitations } from '@cine/contract/operations/together/groups';
import { builder } from './builder.ts';
import { wholeList } from './types.ts';

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

/** All are read with their groups, the caller's circle and blocks. */
export const invitationList = wholeList<GroupInvitation>(maxInvitations, 2 + 2 * maxInvitations);
