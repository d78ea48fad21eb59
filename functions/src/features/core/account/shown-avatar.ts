import type { Account } from '@cine/contract/operations/core/account';

/** The picture copied beside a member's name, if the viewer may see it. */
type ShownAvatar = { avatar?: string };

type Shown = Pick<Account, 'avatar' | 'visibility'>;

/** What anybody sees beside a name, as in an evening. */
export function avatarForAll({ avatar, visibility }: Shown): ShownAvatar {
  return avatar !== undefined && visibility === 'public' ? { avatar } : {};
}

export function avatarForFriends({ avatar, visibility }: Shown): ShownAvatar {
  return avatar !== undefined && visibility !== 'private' ? { avatar } : {};
}
