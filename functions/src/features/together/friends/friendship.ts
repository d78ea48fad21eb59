/** A circle after a request, an answer, a block or a new name. */
import {
  type AskedBy,
  maxBlocked,
  maxFriends,
  maxRequests,
} from '@cine/contract/operations/together/friends';
import { type Circle, circleWithout, withoutUser } from '#core/circles/index.ts';
import { AppError } from '#platform/errors/app-error.ts';

export type Pair = { own: Circle; other: Circle };

export type NamedMember = {
  uid: string;
  name: string;
  username: string;
  /** Their picture, by who sees it. */
  seen?: Record<Audience, { avatar?: string }>;
};

type Audience = 'byFriends' | 'byAll';

/** How a user asks, and what they typed or saw. */
export type WayOfAsking = { by: AskedBy; said: string };

/**
 * Asks a user to be friends, or befriends them if they have asked. Throws `user-blocked`, `friends-full`
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
  const { uid } = me;
  const arriving = {
    ...namesOf(me, 'byAll'),
    at: now,
    ...(how.by === 'username' && { byName: true as const }),
  };
  const asking = withArrival(other.asking, uid, arriving);
  // A request to a user who blocked the asker looks sent, but doesn't arrive.
  const isBlockedByThem = Object.hasOwn(other.blocked, uid);
  return {
    own: { ...own, asked: { ...own.asked, [them.uid]: { ...how, at: now } } },
    other: isBlockedByThem ? other : { ...other, asking },
  };
}

/** Accepts a request unless its sender's account is gone. Throws `friend-request-gone`, `friends-full`. */
export function withFriendship(pair: Pair, me: NamedMember, them: NamedMember | null, now: number): Pair {
  const isAsked = them && Object.hasOwn(pair.own.asking, them.uid);
  if (!isAsked || !Object.hasOwn(pair.other.asked, me.uid)) throw new AppError('friend-request-gone');
  return befriend(pair, me, them, now);
}

/** Declines a request, which stays as it was for its sender. */
export function withoutRequestOf(own: Circle, uid: string): Circle {
  return { ...own, asking: withoutUser(own.asking, uid) };
}

export function withoutOwnRequest({ own, other }: Pair, me: string, them: string): Pair {
  return {
    own: { ...own, asked: withoutUser(own.asked, them) },
    other: { ...other, asking: withoutUser(other.asking, me) },
  };
}

export function withoutFriendship({ own, other }: Pair, me: string, them: string): Pair {
  return {
    own: { ...own, friends: withoutUser(own.friends, them) },
    other: { ...other, friends: withoutUser(other.friends, me) },
  };
}

/**
 * Blocks a user, which ends friendship and requests. The other user's own request still looks pending to
 * them. Throws `blocks-full`.
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
    other: { ...other, friends: withoutUser(other.friends, me), asking: withoutUser(other.asking, me) },
  };
}

export function withoutBlock(own: Circle, uid: string): Circle {
  return { ...own, blocked: withoutUser(own.blocked, uid) };
}

/** The circle with a user's present name and picture; a user whom its owner blocked keeps the former name. */
export function renameInCircle(circle: Circle, member: NamedMember): Circle {
  const { uid } = member;
  const renamed = <Entry extends { avatar?: string }>(entries: Record<string, Entry>, by: Audience) => {
    if (!Object.hasOwn(entries, uid)) return entries;
    const { avatar: _former, ...entry } = entries[uid]!;
    return { ...entries, [uid]: { ...entry, ...namesOf(member, by) } };
  };
  return {
    ...circle,
    friends: renamed(circle.friends, 'byFriends'),
    asking: renamed(circle.asking, 'byAll'),
  } as Circle;
}

/** What a circle says of a member to those who see them so. */
function namesOf({ name, username, seen }: NamedMember, by: Audience) {
  return { name, username, ...seen?.[by] };
}

function befriend({ own, other }: Pair, me: NamedMember, them: NamedMember, now: number): Pair {
  assertRoom(own, 'yours');
  assertRoom(other, 'theirs');
  return { own: withFriend(own, them, now), other: withFriend(other, me, now) };
}

function withFriend(circle: Circle, member: NamedMember, now: number): Circle {
  const rest = circleWithout(circle, member.uid);
  const friend = { ...namesOf(member, 'byFriends'), since: now };
  return { ...rest, friends: { ...rest.friends, [member.uid]: friend } };
}

function assertRoom({ friends }: Circle, whose: 'yours' | 'theirs'): void {
  if (size(friends) >= maxFriends) throw new AppError('friends-full', { limit: maxFriends, whose });
}

/**
 * The requests with one more. If there is no room, the latest made by username alone gives way to one made
 * otherwise. Throws `friend-requests-full`.
 */
function withArrival(
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
  return latest ? withoutUser(asking, latest[0]) : null;
}

function requestsFull(whose: 'yours' | 'theirs'): AppError {
  return new AppError('friend-requests-full', { limit: maxRequests, whose });
}

function size(entries: object): number {
  return Object.keys(entries).length;
}
