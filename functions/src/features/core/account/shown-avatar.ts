import type { Account } from '@cine/contract/operations/core/account';

/** A member's picture as copies of their name have it, for one who may see what they show of themselves. */
type ShownAvatar = { avatar?: string };

type Shown = Pick<Account, 'avatar' | 'visibility'>;

/** What anybody sees beside a name, as in an evening. */
export function avatarForAll({ avatar, visibility }: Shown): ShownAvatar {
  return avatar !== undefined && visibility === 'public' ? { avatar } : {};
}

export function avatarForFriends({ avatar, visibility }: Shown): ShownAvatar {
  return avatar !== undefined && visibility !== 'private' ? { avatar } : {};
}
