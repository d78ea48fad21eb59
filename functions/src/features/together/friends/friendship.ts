import {
  type AskedBy,
  maxBlocked,
  maxFriends,
  maxRequests,
} from '@cine/contract/operations/together/friends';
import { type Circle, circleWithout, without } from '#core/circles/index.ts';
import { AppError } from '#platform/errors/app-error.ts';

export type Pair = { own: Circle; other: Circle };

export type NamedMember = { uid: string; name: string; username: string };

/** How somebody asks, and what they typed or saw. */
export type WayOfAsking = { by: AskedBy; said: string };

/**
 * Asks somebody to be friends, or befriends them if they have asked. Throws `user-blocked`, `friends-full`
 * and `friend-requests-full`.
 */
export function withRequest(
  pair: Pair,
  me: NamedMember,
  them: NamedMember,
  how: WayOfAsking,
  now: number,
): Pair {
  const { own, other } = pair;
  if (Object.hasOwn(own.blocked, them.uid)) throw new AppError('user-blocked');
  if (Object.hasOwn(own.friends, them.uid)) return pair;
  if (Object.hasOwn(other.asked, me.uid)) return befriend(pair, me, them, now);
  if (Object.hasOwn(own.asked, them.uid)) return pair;
  assertRoom(own, 'yours');
  if (size(own.asked) >= maxRequests) throw requestsFull('yours');
  const { uid, ...named } = me;
  const arriving = { ...named, at: now, ...(how.by === 'username' && { byName: true as const }) };
  const asking = arrived(other.asking, uid, arriving);
  // A request to somebody who blocked the asker looks sent, but doesn't arrive.
  const isDeaf = Object.hasOwn(other.blocked, uid);
  return {
    own: { ...own, asked: { ...own.asked, [them.uid]: { ...how, at: now } } },
    other: isDeaf ? other : { ...other, asking },
  };
}

/** Accepts a request unless its sender's account is gone. Throws `friend-request-gone`, `friends-full`. */
export function withFriendship(pair: Pair, me: NamedMember, uid: string, now: number): Pair {
  const asker = Object.hasOwn(pair.own.asking, uid) ? pair.own.asking[uid]! : null;
  if (!asker || !Object.hasOwn(pair.other.asked, me.uid)) throw new AppError('friend-request-gone');
  return befriend(pair, me, { uid, name: asker.name, username: asker.username }, now);
}

/** Declines a request, which stays as it was for its sender. */
export function withoutRequestOf(own: Circle, uid: string): Circle {
  return { ...own, asking: without(own.asking, uid) };
}

export function withoutOwnRequest({ own, other }: Pair, me: string, them: string): Pair {
  return {
    own: { ...own, asked: without(own.asked, them) },
    other: { ...other, asking: without(other.asking, me) },
  };
}

export function withoutFriendship({ own, other }: Pair, me: string, them: string): Pair {
  return {
    own: { ...own, friends: without(own.friends, them) },
    other: { ...other, friends: without(other.friends, me) },
  };
}

/**
 * Blocks somebody, which ends friendship and requests; to the other, their request still seems to wait.
 * Throws `blocks-full`.
 */
export function withBlock(
  { own, other }: Pair,
  me: string,
  { uid, ...them }: { uid: string; name: string; username: string | null },
  now: number,
): Pair {
  if (Object.hasOwn(own.blocked, uid)) return { own, other };
  if (size(own.blocked) >= maxBlocked) throw new AppError('blocks-full', { limit: maxBlocked });
  return {
    own: { ...circleWithout(own, uid), blocked: { ...own.blocked, [uid]: { ...them, at: now } } },
    other: { ...other, friends: without(other.friends, me), asking: without(other.asking, me) },
  };
}

export function withoutBlock(own: Circle, uid: string): Circle {
  return { ...own, blocked: without(own.blocked, uid) };
}

/** The circle with a user's present name; somebody whom its owner blocked keeps their former name. */
export function renameInCircle(circle: Circle, { uid, ...named }: NamedMember): Circle {
  const renamed = <Entry extends object>(entries: Record<string, Entry>) =>
    Object.hasOwn(entries, uid) ? { ...entries, [uid]: { ...entries[uid]!, ...named } } : entries;
  return { ...circle, friends: renamed(circle.friends), asking: renamed(circle.asking) };
}

function befriend({ own, other }: Pair, me: NamedMember, them: NamedMember, now: number): Pair {
  assertRoom(own, 'yours');
  assertRoom(other, 'theirs');
  return { own: withFriend(own, them, now), other: withFriend(other, me, now) };
}

function withFriend(circle: Circle, { uid, ...named }: NamedMember, now: number): Circle {
  const rest = circleWithout(circle, uid);
  return { ...rest, friends: { ...rest.friends, [uid]: { ...named, since: now } } };
}

function assertRoom({ friends }: Circle, whose: 'yours' | 'theirs'): void {
  if (size(friends) >= maxFriends) throw new AppError('friends-full', { limit: maxFriends, whose });
}

/**
 * The requests with one more. If there is no room, the latest made by username alone gives way to one made
 * otherwise. Throws `friend-requests-full`.
 */
function arrived(
  asking: Circle['asking'],
  uid: string,
  arriving: Circle['asking'][string],
): Circle['asking'] {
  const room = size(asking) < maxRequests ? asking : withoutLatestByName(asking);
  if (!room || (room !== asking && arriving.byName)) throw requestsFull('theirs');
  return { ...room, [uid]: arriving };
}

function withoutLatestByName(asking: Circle['asking']): Circle['asking'] | null {
  const [latest] = Object.entries(asking)
    .filter(([, { byName }]) => byName)
    .sort(([, one], [, two]) => two.at - one.at);
  return latest ? without(asking, latest[0]) : null;
}

function requestsFull(whose: 'yours' | 'theirs'): AppError {
  return new AppError('friend-requests-full', { limit: maxRequests, whose });
}

function size(entries: object): number {
  return Object.keys(entries).length;
}
