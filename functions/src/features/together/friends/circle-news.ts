/** What a change of a circle brings its owner: requests, accepted ones, ended friendships, blocks. */
import type { Circle } from '#core/circles/index.ts';

/** What a change of a circle brings its owner. */
export type CircleNews = {
  kind: 'friend-request' | 'friend-accepted';
  uid: string;
};

type Known = Pick<Circle, 'friends' | 'asked' | 'asking'>;

/** Users who stopped being friends or asking, and those now blocked. */
export function goneUsersIn(before: Circle | null, after: Circle): string[] {
  const left = before ? Object.keys({ ...before.friends, ...before.asking }) : [];
  const isNear = (uid: string) => Object.hasOwn(after.friends, uid) || Object.hasOwn(after.asking, uid);
  const blocked = Object.keys(after.blocked).filter((uid) => !before || !Object.hasOwn(before.blocked, uid));
  return [...new Set([...left.filter((uid) => !isNear(uid)), ...blocked])];
}

export function newFriendsIn(before: Known | null, after: Known): string[] {
  return Object.keys(before?.asking ?? {}).filter((uid) => Object.hasOwn(after.friends, uid));
}

/** What a change of a circle tells its owner. That they befriended a user who asked is no news to them. */
export function newsIn(before: Known | null, after: Known): CircleNews[] {
  const requests = Object.entries(after.asking).flatMap(([uid, { at }]) =>
    before?.asking[uid]?.at === at ? [] : [{ kind: 'friend-request' as const, uid }],
  );
  const accepted = Object.keys(after.friends).flatMap((uid) =>
    before?.asked[uid] && !before.friends[uid] && !before.asking[uid]
      ? [{ kind: 'friend-accepted' as const, uid }]
      : [],
  );
  return [...requests, ...accepted];
}
