import { deserialize, serialize } from 'node:v8';
import type { State } from './nearest-neighbours.ts';
import { entriesOf, type Lists, listLength, newLists } from './neighbour-lists.ts';
import type { Row } from './pearson.ts';

/** The state as arrays of numbers; a row's movies as the gaps between them, which compress better. */
type Kept = Pick<State, 'uids' | 'hidden' | 'movieIds'> & {
  counts: Int32Array;
  steps: Int32Array;
  scores: Uint8Array;
  /** The entries of all lists, one after the other. */
  listCounts: Int32Array;
  floors: Float32Array;
  others: Int32Array;
  similarities: Float32Array;
  common: Int32Array;
};

/** The state as bytes, uncompressed: about six for each rating and twelve for each entry of a list. */
export function encodeState({ uids, hidden, movieIds, rows, lists }: State): Uint8Array {
  const all = <T>(of: (user: number) => ArrayLike<T>) => uids.flatMap((_, user) => Array.from(of(user)));
  const entries = uids.flatMap((_, user) => entriesOf(lists, user));
  return serialize({
    uids,
    hidden: hidden.slice(),
    movieIds,
    counts: Int32Array.from(rows, ({ movies }) => movies.length),
    steps: Int32Array.from(
      all((user) => rows[user]!.movies.map((movie, at, movies) => movie - (movies[at - 1] ?? 0))),
    ),
    scores: Uint8Array.from(all((user) => rows[user]!.scores)),
    listCounts: lists.counts.slice(),
    floors: lists.floors.slice(),
    others: Int32Array.from(entries, ({ other }) => other),
    similarities: Float32Array.from(entries, ({ similarity }) => similarity),
    common: Int32Array.from(entries, ({ common }) => common),
  } satisfies Kept);
}

/** The inverse of `encodeState`. */
export function decodeState(bytes: Uint8Array): State {
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
  for (const [user, count] of packed.listCounts.entries()) {
    const to = from + count;
    lists.users.set(packed.others.subarray(from, to), user * listLength);
    lists.similarities.set(packed.similarities.subarray(from, to), user * listLength);
    lists.common.set(packed.common.subarray(from, to), user * listLength);
    from = to;
  }
  lists.counts.set(packed.listCounts);
  lists.floors.set(packed.floors);
  return lists;
}
