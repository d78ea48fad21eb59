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

/** Whether anybody in somebody's list is marked. */
export function hasMarked({ people, counts }: Lists, person: number, marks: Uint8Array): boolean {
  for (let at = person * kept; at < person * kept + counts[person]!; at++)
    if (marks[people[at]!] === 1) return true;
  return false;
}

/** Somebody's list alone, as that of a person with the number 0. */
export function copyOf({ people, similarities, common, counts, floors }: Lists, person: number): Lists {
  const first = person * kept;
  const end = first + counts[person]!;
  return {
    people: people.slice(first, end),
    similarities: similarities.slice(first, end),
    common: common.slice(first, end),
    counts: counts.slice(person, person + 1),
    floors: floors.slice(person, person + 1),
  };
}

/** Offers somebody what others have for them: all of it, or what is more similar than `above` and not marked. */
export function offerAll(
  lists: Lists,
  person: number,
  from: Lists,
  of = person,
  above = 0,
  marks?: Uint8Array,
): void {
  const first = of * kept;
  for (let at = first; at < first + from.counts[of]!; at++) {
    const other = from.people[at]!;
    const similarity = from.similarities[at]!;
    if (similarity > above && marks?.[other] !== 1) offer(lists, person, other, similarity, from.common[at]!);
  }
}

/** Whether the first so many entries of somebody's list are those of another's. */
export function isSameUpTo(most: number, one: Lists, person: number, another: Lists, of: number): boolean {
  const count = Math.min(most, one.counts[person]!);
  if (count !== Math.min(most, another.counts[of]!)) return false;
  const [first, second] = [person * kept, of * kept];
  for (let at = 0; at < count; at++)
    if (
      one.people[first + at] !== another.people[second + at] ||
      one.similarities[first + at] !== another.similarities[second + at] ||
      one.common[first + at] !== another.common[second + at]
    )
      return false;
  return true;
}
