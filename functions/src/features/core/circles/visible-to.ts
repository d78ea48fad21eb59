/** Which parts of a profile another user may see: by friendship, blocks and what its owner chose. */
import type { Visibility } from '@cine/contract/operations/core/account';
import type { Bond } from '@cine/contract/operations/together/friends';

const all = ['name', 'username', 'about', 'level', 'watchlist', 'collections', 'taste', 'history'] as const;
export type ProfilePart = (typeof all)[number];

export type Relation = keyof typeof table;

const nothing: readonly ProfilePart[] = [];
/** What a circle or a request shows anyway. */
const names: readonly ProfilePart[] = ['name', 'username'];
/** What an evening or a group shows anyway. */
const nameAlone: readonly ProfilePart[] = ['name'];

/**
 * What each relation sees, by the owner's visibility; docs/privacy.md has the same table. Ratings are only
 * their owner's.
 */
const table = {
  oneself: { private: all, friends: all, public: all },
  friend: { private: names, friends: all, public: all },
  asker: { private: names, friends: names, public: all },
  attendee: { private: nameAlone, friends: nameAlone, public: all },
  member: { private: nameAlone, friends: nameAlone, public: all },
  stranger: { private: nothing, friends: nothing, public: all },
  'blocked-attendee': { private: nameAlone, friends: nameAlone, public: nameAlone },
  'blocked-member': { private: nameAlone, friends: nameAlone, public: nameAlone },
  blocked: { private: nothing, friends: nothing, public: nothing },
} as const satisfies Record<string, Record<Visibility, readonly ProfilePart[]>>;

export function visibleTo(relation: Relation, visibility: Visibility): ReadonlySet<ProfilePart> {
  return new Set(table[relation][visibility]);
}

/** If either blocked the other, both see no more than an evening's or a group's members do of each other. */
export function relationOf({
  isOneself,
  bond,
  isBlocked,
  together,
}: {
  isOneself: boolean;
  bond: Bond;
  isBlocked: boolean;
  /** What both are to each other in an evening or a group that they share. */
  together: 'attendee' | 'member' | null;
}): Relation {
  if (isOneself) return 'oneself';
  if (isBlocked || bond === 'blocked') return together ? `blocked-${together}` : 'blocked';
  if (bond === 'friends') return 'friend';
  if (bond === 'asking') return 'asker';
  return together ?? 'stranger';
}
