/** `circles/{uid}` as the domain sees it: friends, requests and blocks by name; decides who is blocked. */
import type { CircleDocument } from '@cine/contract/documents/circles';
import type { Bond } from '@cine/contract/operations/together/friends';

/** `circles/{uid}` as the domain sees it. */
export type Circle = Omit<CircleDocument, 'namedIds'>;

export const emptyCircle: Circle = { code: null, friends: {}, asked: {}, asking: {}, blocked: {} };

/** What another user is to the circle's owner. */
export function bondWith({ friends, asked, asking, blocked }: Circle, uid: string): Bond {
  if (Object.hasOwn(blocked, uid)) return 'blocked';
  if (Object.hasOwn(friends, uid)) return 'friends';
  if (Object.hasOwn(asking, uid)) return 'asking';
  return Object.hasOwn(asked, uid) ? 'asked' : 'none';
}

/** What a circle's owner calls another user; null if it doesn't name them. */
export function nameInCircle(circle: Circle, uid: string): { name: string; username: string | null } | null {
  const { friends, asking, blocked, asked } = circle;
  const named = [friends, asking, blocked].find((entries) => Object.hasOwn(entries, uid))?.[uid];
  if (named) return { name: named.name, username: named.username };
  return Object.hasOwn(asked, uid) ? { name: asked[uid]!.said, username: null } : null;
}

export function namedInCircle({ friends, asked, asking, blocked }: Circle): string[] {
  return [...new Set([friends, asked, asking, blocked].flatMap((part) => Object.keys(part)))].sort();
}

export function circleWithout(circle: Circle, uid: string): Circle {
  return {
    ...circle,
    friends: withoutUser(circle.friends, uid),
    asked: withoutUser(circle.asked, uid),
    asking: withoutUser(circle.asking, uid),
    blocked: withoutUser(circle.blocked, uid),
  };
}

export function withoutUser<Entry>(entries: Record<string, Entry>, uid: string): Record<string, Entry> {
  if (!Object.hasOwn(entries, uid)) return entries;
  const { [uid]: _left, ...rest } = entries;
  return rest;
}

/** The users whom a user blocked, and those who blocked them. */
export type Blocks = { blocked: readonly string[]; blockedBy: readonly string[] };

/** A user's blocks, which may be incomplete until asked for people. */
export type BlockLookup = { blocksConcerning: (people: readonly string[]) => Promise<Blocks> };

export function areBlocked({ blocked, blockedBy }: Blocks, uid: string): boolean {
  return blocked.includes(uid) || blockedBy.includes(uid);
}
