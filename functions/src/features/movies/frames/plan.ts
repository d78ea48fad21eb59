/** Which movies' stills a run of the job looks at, in batches of one shard each. */
import { chunksOf } from '@cine/contract/chunks-of';
import { day } from '@cine/contract/time';

/** Movies of one shard, whose stills one task looks at. */
export type FramesBatch = { kind: 'frames'; shard: number; movieIds: number[] };

/**
 * Where a movie's stills are, when TMDB's list of them was last read, in epoch milliseconds, and whether the
 * operator's network hasn't seen them yet.
 */
export type KnownStills = { shard: number; checkedAt: number; isUnseen: boolean };

/** A document has room for the hashes and files of some 700 movies with 20 stills. */
const moviesOfShard = 500;
/** So few that look-ups, which wait for a task, wait less than half a minute: 21 requests each. */
const moviesOfBatch = 25;
/** Four runs a day get through 45,000 movies in four days. */
export const moviesOfRun = 3_000;
/** Lists of stills change seldom. */
const checkedEveryMs = 30 * day;

/** Movies without stills first, the most popular ones, then unseen ones, then those looked at longest ago. */
export function planFrames(
  movies: Iterable<{ id: number; popularity: number | null }>,
  stills: ReadonlyMap<number, KnownStills>,
  now: number,
): FramesBatch[] {
  const due = [...movies]
    .map(({ id, popularity }) => ({ id, popularity: popularity ?? 0, known: stills.get(id) }))
    .filter(({ known: own }) => own?.isUnseen || now - (own?.checkedAt ?? 0) >= checkedEveryMs)
    .sort((a, b) => urgencyOf(a.known) - urgencyOf(b.known) || b.popularity - a.popularity || a.id - b.id)
    .slice(0, moviesOfRun);
  const placeNew = shardsWithRoom(stills);
  const placed = due.map((movie) => ({ id: movie.id, shard: movie.known?.shard ?? placeNew() }));
  return [...Map.groupBy(placed, ({ shard }) => shard)].flatMap(([shard, own]) =>
    chunksOf(
      own.map(({ id }) => id),
      moviesOfBatch,
    ).map((movieIds): FramesBatch => ({ kind: 'frames', shard, movieIds })),
  );
}

/** The smaller, the sooner: 0 without stills, then 1, then when they were looked at. */
function urgencyOf(stills: KnownStills | undefined): number {
  if (!stills?.checkedAt) return 0;
  return stills.isUnseen ? 1 : stills.checkedAt;
}

/** Gives each new movie the first shard that has room. */
function shardsWithRoom(stills: ReadonlyMap<number, KnownStills>): () => number {
  const counts = new Map<number, number>();
  for (const { shard } of stills.values()) counts.set(shard, (counts.get(shard) ?? 0) + 1);
  let shard = 0;
  return () => {
    while ((counts.get(shard) ?? 0) >= moviesOfShard) shard += 1;
    counts.set(shard, (counts.get(shard) ?? 0) + 1);
    return shard;
  };
}
