/** Lists below `me`: links, invitations, notifications and tips. */
import type { OutputOf } from '@cine/contract/operation';
import type { listNotifications } from '@cine/contract/operations/core/notifications';
import { maxShares, type Share } from '@cine/contract/operations/faces/sharing';
import { type GroupInvitation, maxInvitations } from '@cine/contract/operations/together/groups';
import type { ReceivedTip, SentTip } from '@cine/contract/operations/together/tips';
import { builder, perRead } from './builder.ts';
import { Movie, pagesOf, wholeList } from './types.ts';

export const ShareType = builder.objectRef<Share>('Share').implement({
  description: 'A link by which anybody sees what the caller shares.',
  fields: (t) => ({
    token: t.exposeID('token'),
    kind: t.exposeString('kind'),
    sharedId: t.id({ description: 'The session, challenge, poll or member.', resolve: ({ id }) => id }),
    path: t.exposeString('path'),
    createdAt: t.exposeString('createdAt'),
  }),
});

/** All links and the deletion mark are read. */
export const shareList = wholeList<Share>(maxShares, 1 + maxShares);

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

/** All invitations, their groups, and the caller's circle and blocks are read. */
export const invitationList = wholeList<GroupInvitation>(maxInvitations, 2 + 2 * maxInvitations);

type Notifications = OutputOf<typeof listNotifications>;

export const Notification = builder
  .objectRef<Notifications['notifications'][number]>('Notification')
  .implement({
    description: 'A notification of the caller.',
    fields: (t) => ({
      id: t.exposeID('id'),
      kind: t.exposeString('kind'),
      at: t.exposeString('at'),
      title: t.exposeString('title', { description: 'In the language of the caller’s account.' }),
      text: t.exposeString('text'),
      isRead: t.exposeBoolean('read'),
      from: t.string({
        nullable: true,
        description: 'Who caused it, by name.',
        resolve: ({ from }) => from?.name ?? null,
      }),
    }),
  });

export const notificationPages = pagesOf(100, 1);

export const Tip = builder.objectRef<ReceivedTip | SentTip>('Tip').implement({
  description: 'A movie that somebody recommends to a friend, and what became of it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    movie: t.field({ type: Movie, complexity: perRead, resolve: ({ movie }) => movie.movieId }),
    text: t.exposeString('text', { nullable: true }),
    at: t.exposeString('at'),
    status: t.exposeString('status'),
    friend: t.string({
      description: 'The other, by name.',
      resolve: (tip) => ('from' in tip ? tip.from : tip.to).name,
    }),
    expected: t.int({
      nullable: true,
      description: 'What the caller is likely to rate it, where it is recommended to them.',
      resolve: (tip) => ('from' in tip ? (tip.expected?.score ?? null) : null),
    }),
  }),
});

/** For each tip, a friend's account and player are read; also the caller's, and one tip more. */
export const tipPages = pagesOf(20, 6, 3);
