import { deserialize, serialize } from 'node:v8';
import { entriesOf, kept, type Lists, newLists } from './lists.ts';
import type { Row } from './pearson.ts';
import type { State } from './similarities.ts';

/** What is kept of all people, as arrays of numbers; movies of a row as the steps from one to the next, which pack better. */
type Kept = Pick<State, 'uids' | 'hidden' | 'movieIds'> & {
  counts: Int32Array;
  steps: Int32Array;
  scores: Uint8Array;
  /** Entries of all lists, one after the other. */
  listCounts: Int32Array;
  floors: Float32Array;
  others: Int32Array;
  similarities: Float32Array;
  common: Int32Array;
};

/** A state as bytes, about six for each rating and twelve for each entry of a list; they pack to a third. */
export function toBytes({ uids, hidden, movieIds, rows, lists }: State): Uint8Array {
  const all = <T>(of: (person: number) => ArrayLike<T>) =>
    uids.flatMap((_, person) => Array.from(of(person)));
  const entries = uids.flatMap((_, person) => entriesOf(lists, person));
  return serialize({
    uids,
    hidden: hidden.slice(),
    movieIds,
    counts: Int32Array.from(rows, ({ movies }) => movies.length),
    steps: Int32Array.from(
      all((person) => rows[person]!.movies.map((movie, at, movies) => movie - (movies[at - 1] ?? 0))),
    ),
    scores: Uint8Array.from(all((person) => rows[person]!.scores)),
    listCounts: lists.counts.slice(),
    floors: lists.floors.slice(),
    others: Int32Array.from(entries, ({ other }) => other),
    similarities: Float32Array.from(entries, ({ similarity }) => similarity),
    common: Int32Array.from(entries, ({ common }) => common),
  } satisfies Kept);
}

/** The state that `toBytes` was given. */
export function fromBytes(bytes: Uint8Array): State {
  const { uids, hidden, movieIds, ...packed } = deserialize(bytes) as Kept;
  return { uids, hidden, movieIds, rows: rowsOf(packed), lists: listsOf(packed) };
}

function rowsOf({ counts, steps, scores }: Pick<Kept, 'counts' | 'steps' | 'scores'>): Row[] {
  let from = 0;
  return Array.from(counts, (count) => {
    const start = from;
    from += count;
    const movies = steps.slice(start, from);
    for (let at = 1; at < count; at++) movies[at]! += movies[at - 1]!;
    return { movies, scores: scores.slice(start, from) };
  });
}

function listsOf(packed: Omit<Kept, 'uids' | 'hidden' | 'movieIds'>): Lists {
  const lists = newLists(packed.listCounts.length);
  let from = 0;
  for (const [person, count] of packed.listCounts.entries()) {
    const to = from + count;
    lists.people.set(packed.others.subarray(from, to), person * kept);
    lists.similarities.set(packed.similarities.subarray(from, to), person * kept);
    lists.common.set(packed.common.subarray(from, to), person * kept);
    from = to;
  }
  lists.counts.set(packed.listCounts);
  lists.floors.set(packed.floors);
  return lists;
}
