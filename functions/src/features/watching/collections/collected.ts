import type { MovieFacts } from '@cine/contract/movies/movie';
import type { MovieCard } from '@cine/contract/operations/movies/movies';
import { cardOf } from '#core/catalogue/index.ts';

/** A movie in a user's collection. Times are epoch milliseconds. */
export type Collected = {
  movieId: number;
  addedAt: number;
  /** Watched since it was added: off the watchlist, until the watch is withdrawn. */
  watched: boolean;
  card: Omit<MovieCard, 'movieId'>;
};

type Watch = { recordedAt: number; withdrawn: boolean };

/** The part of an entry that comes from its movie's facts. */
export function asFactsSay(facts: MovieFacts): Pick<Collected, 'movieId' | 'card'> {
  const { movieId, ...card } = cardOf(facts);
  return { movieId, card };
}

/**
 * An entry after all watches of its movie, of which those before it was added don't remove it; the same
 * object if nothing changed.
 */
export function withWatches(collected: Collected, watches: readonly Watch[]): Collected {
  const watched = watches.some(({ recordedAt, withdrawn }) => !withdrawn && recordedAt >= collected.addedAt);
  return watched === collected.watched ? collected : { ...collected, watched };
}

/** Merges two entries: the one added first stays, unless it was watched before the other was added. */
export function asOne(one: Collected, other: Collected, watches: readonly Watch[]): Collected {
  const [first, second] = one.addedAt <= other.addedAt ? [one, other] : [other, one];
  const isBetween = ({ recordedAt, withdrawn }: Watch) =>
    !withdrawn && recordedAt >= first.addedAt && recordedAt < second.addedAt;
  return withWatches(watches.some(isBetween) ? second : first, watches);
}

type Added = Pick<Collected, 'addedAt'>;

/**
 * Takes the merged entry of a promoted and a catalogue's movie apart again, as both were; `watches` are those
 * of both. One that was removed since stays removed, one that was added since stays.
 */
export function partsOfMerged(
  merged: Collected | null,
  noted: { former: Added; own: Added | null },
  watches: readonly (Watch & { was?: { movieId: number; twin?: object } })[],
  formerId: number,
): { former: Collected | null; own: Collected | null } {
  if (!merged) return { former: null, own: null };
  const ofFormer = watches.filter(({ was }) => was?.movieId === formerId);
  const ofOwn = watches.filter(({ was }) => was?.movieId !== formerId || was.twin);
  const former = withWatches({ ...merged, ...noted.former, watched: false }, ofFormer);
  const isMerged = [noted.former, noted.own].some((each) => each?.addedAt === merged.addedAt);
  const added = isMerged ? noted.own : merged;
  return { former, own: added && withWatches({ ...merged, ...added, watched: false }, ofOwn) };
}
