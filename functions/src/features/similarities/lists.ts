/** How many neighbours of each person are kept: more than are shown, so that some may fall out before all are looked at again. */
export const kept = 40;

/** Anything above nothing: the least 32-bit float. */
const leastPositive = 2 ** -149;

/** Everybody's best neighbours, the most similar first, of equals whoever has the lower number. */
export type Lists = {
  /** By person, `kept` entries each: who, how similar, and how many movies both rated. */
  people: Int32Array;
  similarities: Float32Array;
  common: Int32Array;
  counts: Int32Array;
  /** By person: what is less similar than this is not wanted. */
  floors: Float32Array;
};

/** Empty lists. */
export function newLists(people: number): Lists {
  return listsIn(people, (words) => new ArrayBuffer(4 * words));
}

/** Empty lists for each thread to fill, in memory that they share. The floors are the same: what one need not have, no other need. */
export function sharedLists(people: number, threads: number): Lists[] {
  const shared = () => listsIn(people, (words) => new SharedArrayBuffer(4 * words));
  const { floors } = shared();
  return Array.from({ length: threads }, () => ({ ...shared(), floors }));
}

function listsIn(people: number, allocate: (words: number) => ArrayBufferLike): Lists {
  return {
    people: new Int32Array(allocate(people * kept)),
    similarities: new Float32Array(allocate(people * kept)),
    common: new Int32Array(allocate(people * kept)),
    counts: new Int32Array(allocate(people)),
    floors: new Float32Array(allocate(people)).fill(leastPositive),
  };
}

/** Empties somebody's list, for such as are at least so similar, and more than nothing. */
export function clear({ counts, floors }: Lists, person: number, floor = 0): void {
  counts[person] = 0;
  floors[person] = Math.max(floor, leastPositive);
}

/** Takes an entry in, where it is among the best; the order in which they come makes no difference. */
export function offer(lists: Lists, person: number, other: number, similarity: number, common: number): void {
  const { people, similarities, counts, floors } = lists;
  if (!(similarity >= floors[person]!)) return;
  const first = person * kept;
  let at = first + counts[person]!;
  if (counts[person] === kept) {
    at--;
    if (similarity === similarities[at] && other > people[at]!) return;
  } else counts[person]! += 1;
  for (; at > first; at--) {
    const before = similarities[at - 1]!;
    if (before > similarity || (before === similarity && people[at - 1]! < other)) break;
    people[at] = people[at - 1]!;
    similarities[at] = before;
    lists.common[at] = lists.common[at - 1]!;
  }
  people[at] = other;
  similarities[at] = similarity;
  lists.common[at] = common;
  if (counts[person] === kept) floors[person] = similarities[first + kept - 1]!;
}

/** Whether nobody similar was left out of somebody's list. */
export function isEverything({ floors }: Lists, person: number): boolean {
  return floors[person] === leastPositive;
}

/** Somebody with whom a person is compared. */
export type Entry = { other: number; similarity: number; common: number };

/** The first so many entries of somebody's list. */
export function entriesOf(lists: Lists, person: number, most = kept): Entry[] {
  const first = person * kept;
  return Array.from({ length: Math.min(most, lists.counts[person]!) }, (_, at) => ({
    other: lists.people[first + at]!,
    similarity: lists.similarities[first + at]!,
    common: lists.common[first + at]!,
  }));
}

/** The lists of people who were numbered otherwise, in the same order; of whoever had no number an empty one. */
export function renumbered(lists: Lists, former: readonly (number | null)[]): Lists {
  const renewed = newLists(former.length);
  const now = new Map(former.map((person, number) => [person, number]));
  for (const [number, person] of former.entries()) {
    if (person === null) continue;
    for (const { other, similarity, common } of entriesOf(lists, person))
      offer(renewed, number, now.get(other)!, similarity, common);
    renewed.floors[number] = lists.floors[person]!;
  }
  return renewed;
}

/** Keeps those in somebody's list who are more similar than `above` and whom `isKept` wants; their order stays. */
export function retain(
  lists: Lists,
  person: number,
  above: number,
  isKept: (other: number) => boolean,
): void {
  const { people, similarities, common, counts } = lists;
  const first = person * kept;
  let to = first;
  for (let at = first; at < first + counts[person]!; at++) {
    if (!(similarities[at]! > above) || !isKept(people[at]!)) continue;
    people[to] = people[at]!;
    similarities[to] = similarities[at]!;
    common[to++] = common[at]!;
  }
  counts[person] = to - first;
}

/** Copies the first so many entries of somebody's list to the same person's in other lists. */
export function copyList(from: Lists, to: Lists, person: number, most: number): void {
  const count = Math.min(most, from.counts[person]!);
  const first = person * kept;
  for (let at = first; at < first + count; at++) {
    to.people[at] = from.people[at]!;
    to.similarities[at] = from.similarities[at]!;
    to.common[at] = from.common[at]!;
  }
  to.counts[person] = count;
}

/** Offers somebody what others have for them, where it is more similar than `above`. */
export function offerAll(lists: Lists, person: number, from: Lists, above = 0): void {
  const first = person * kept;
  for (let at = first; at < first + from.counts[person]!; at++) {
    const similarity = from.similarities[at]!;
    if (similarity > above) offer(lists, person, from.people[at]!, similarity, from.common[at]!);
  }
}

/** Whether the first so many entries of somebody's are the same in two lists. */
export function isSameUpTo(most: number, one: Lists, another: Lists, person: number): boolean {
  const count = Math.min(most, one.counts[person]!);
  if (count !== Math.min(most, another.counts[person]!)) return false;
  const first = person * kept;
  for (let at = first; at < first + count; at++)
    if (
      one.people[at] !== another.people[at] ||
      one.similarities[at] !== another.similarities[at] ||
      one.common[at] !== another.common[at]
    )
      return false;
  return true;
}
