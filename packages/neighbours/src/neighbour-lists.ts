/** The lists of each user's neighbours, in memory that threads share. */

/** How many neighbours a list has: more than are shown, so that some may drop out without a comparison. */
export const listLength = 40;

/** The smallest positive 32-bit float. */
const minPositive = 2 ** -149;

/** Every user's best neighbours, the most similar first, lower numbers first among equals. */
export type Lists = {
  /** By user, `listLength` entries each: the other user, the similarity, and how many movies both rated. */
  users: Int32Array;
  similarities: Float32Array;
  common: Int32Array;
  counts: Int32Array;
  /** By user: the least similarity that is still wanted. */
  floors: Float32Array;
};

/** Empty lists for users, in memory of this thread. */
export function newLists(users: number): Lists {
  return listsIn(users, (words) => new ArrayBuffer(4 * words));
}

/** Each thread's empty lists, in shared memory. The floors are common: what one thread may skip, all may. */
export function sharedLists(users: number, threads: number): Lists[] {
  const shared = () => listsIn(users, (words) => new SharedArrayBuffer(4 * words));
  const { floors } = shared();
  return Array.from({ length: threads }, () => ({ ...shared(), floors }));
}

function listsIn(users: number, allocate: (words: number) => ArrayBufferLike): Lists {
  return {
    users: new Int32Array(allocate(users * listLength)),
    similarities: new Float32Array(allocate(users * listLength)),
    common: new Int32Array(allocate(users * listLength)),
    counts: new Int32Array(allocate(users)),
    floors: new Float32Array(allocate(users)).fill(minPositive),
  };
}

/** Empties a user's list and sets its floor, at least the smallest positive number. */
export function clear({ counts, floors }: Lists, user: number, floor = 0): void {
  counts[user] = 0;
  floors[user] = Math.max(floor, minPositive);
}

/** Inserts an entry if it is among the best; the order of insertions makes no difference. */
export function offer(lists: Lists, user: number, other: number, similarity: number, common: number): void {
  const { users, similarities, counts, floors } = lists;
  if (!(similarity >= floors[user]!)) return;
  const first = user * listLength;
  let at = first + counts[user]!;
  if (counts[user] === listLength) {
    at--;
    if (similarity === similarities[at] && other > users[at]!) return;
  } else counts[user]! += 1;
  for (; at > first; at--) {
    const before = similarities[at - 1]!;
    if (before > similarity || (before === similarity && users[at - 1]! < other)) break;
    users[at] = users[at - 1]!;
    similarities[at] = before;
    lists.common[at] = lists.common[at - 1]!;
  }
  users[at] = other;
  similarities[at] = similarity;
  lists.common[at] = common;
  if (counts[user] === listLength) floors[user] = similarities[first + listLength - 1]!;
}

/** Whether a user's list holds all users with a positive similarity. */
export function isEverything({ floors }: Lists, user: number): boolean {
  return floors[user] === minPositive;
}

export type Entry = { other: number; similarity: number; common: number };

/** A user's best neighbours, the most similar first. */
export function entriesOf(lists: Lists, user: number, most = listLength): Entry[] {
  const first = user * listLength;
  return Array.from({ length: Math.min(most, lists.counts[user]!) }, (_, at) => ({
    other: lists.users[first + at]!,
    similarity: lists.similarities[first + at]!,
    common: lists.common[first + at]!,
  }));
}

/** The lists after users were renumbered; a user without a former number gets an empty list. */
export function renumbered(lists: Lists, former: readonly (number | null)[]): Lists {
  const renewed = newLists(former.length);
  const now = new Map(former.map((user, number) => [user, number]));
  for (const [number, user] of former.entries()) {
    if (user === null) continue;
    for (const { other, similarity, common } of entriesOf(lists, user))
      offer(renewed, number, now.get(other)!, similarity, common);
    renewed.floors[number] = lists.floors[user]!;
  }
  return renewed;
}

/** Keeps a list's entries that are more similar than `above` and that `isKept` accepts, in their order. */
export function retain(lists: Lists, user: number, above: number, isKept: (other: number) => boolean): void {
  const { users, similarities, common, counts } = lists;
  const first = user * listLength;
  let to = first;
  for (let at = first; at < first + counts[user]!; at++) {
    if (!(similarities[at]! > above) || !isKept(users[at]!)) continue;
    users[to] = users[at]!;
    similarities[to] = similarities[at]!;
    common[to++] = common[at]!;
  }
  counts[user] = to - first;
}

/** Copies the first entries of a user's list to other lists. */
export function copyList(from: Lists, to: Lists, user: number, most: number): void {
  const count = Math.min(most, from.counts[user]!);
  const first = user * listLength;
  for (let at = first; at < first + count; at++) {
    to.users[at] = from.users[at]!;
    to.similarities[at] = from.similarities[at]!;
    to.common[at] = from.common[at]!;
  }
  to.counts[user] = count;
}

/** Inserts a user's entries of other lists that are more similar than `above`. */
export function offerAll(lists: Lists, user: number, from: Lists, above = 0): void {
  const first = user * listLength;
  for (let at = first; at < first + from.counts[user]!; at++) {
    const similarity = from.similarities[at]!;
    if (similarity > above) offer(lists, user, from.users[at]!, similarity, from.common[at]!);
  }
}

/** Whether the first entries of a user's list are the same in two lists. */
export function isSameUpTo(most: number, one: Lists, another: Lists, user: number): boolean {
  const count = Math.min(most, one.counts[user]!);
  if (count !== Math.min(most, another.counts[user]!)) return false;
  const first = user * listLength;
  for (let at = first; at < first + count; at++)
    if (
      one.users[at] !== another.users[at] ||
      one.similarities[at] !== another.similarities[at] ||
      one.common[at] !== another.common[at]
    )
      return false;
  return true;
}
