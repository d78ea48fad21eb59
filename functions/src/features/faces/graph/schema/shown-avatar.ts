import { avatarPath } from '@cine/contract/text/avatar-path';

/** The picture of a user who is named, where the caller may see it. */
export const shownAvatar = {
  nullable: true,
  description: 'Where their picture is on this site.',
  resolve: ({ uid, avatar }: { uid: string; avatar?: string | undefined }) =>
    avatar === undefined ? null : avatarPath(uid, avatar, 'small'),
} as const;
