import type { Circle } from '../friends/index.ts';

/** What a change of a circle brings its owner: who asks anew, and who accepted what they asked. */
export type CircleNews = {
  kind: 'friend-request' | 'friend-accepted';
  uid: string;
  name: string;
};

type Known = Pick<Circle, 'friends' | 'asked' | 'asking'>;
type Blocking = Pick<Circle, 'blocked'>;

/** Whom a change of a circle blocks. */
export function blockedIn(before: Blocking | null, after: Blocking): string[] {
  return Object.keys(after.blocked).filter((uid) => !before?.blocked[uid]);
}

/** The news in a change of a circle, for its owner. Befriending somebody who asked is no news to them. */
export function newsIn(before: Known | null, after: Known): CircleNews[] {
  const requests = Object.entries(after.asking).flatMap(([uid, { name, at }]) =>
    before?.asking[uid]?.at === at ? [] : [{ kind: 'friend-request' as const, uid, name }],
  );
  const accepted = Object.entries(after.friends).flatMap(([uid, { name }]) =>
    before?.asked[uid] && !before.friends[uid] && !before.asking[uid]
      ? [{ kind: 'friend-accepted' as const, uid, name }]
      : [],
  );
  return [...requests, ...accepted];
}
