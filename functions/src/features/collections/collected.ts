import type { MovieFacts } from '@cine/contract/movie';
import type { MovieCard } from '@cine/contract/movies';
import { cardOf } from '../catalogue/index.ts';

/** A movie in somebody's collection. Times are epoch milliseconds. */
export type Collected = {
  movieId: number;
  addedAt: number;
  /** Watched since it was added: off the watchlist, and there again as it was if that is taken back. */
  watched: boolean;
  card: Omit<MovieCard, 'movieId'>;
};

/** What of a watch decides whether a movie is still to be watched. */
type Watch = { recordedAt: number; withdrawn: boolean };

/** What of an entry the facts of its movie say. */
export function asFactsSay(facts: MovieFacts): Pick<Collected, 'movieId' | 'card'> {
  const { movieId, ...card } = cardOf(facts);
  return { movieId, card };
}

/**
 * A movie as its watches leave it, from all of them: whoever says that they watched it, whenever that was, no longer means
 * to; one that they saw before they added it, they mean to see again. The same object if it stays as it was.
 */
export function withWatches(collected: Collected, watches: readonly Watch[]): Collected {
  const watched = watches.some(({ recordedAt, withdrawn }) => !withdrawn && recordedAt >= collected.addedAt);
  return watched === collected.watched ? collected : { ...collected, watched };
}

/**
 * What two people who turn out to be one had of one movie: the first to be added stays, as where a movie is added twice,
 * unless it was watched before the other was.
 */
export function asOne(one: Collected, other: Collected, watches: readonly Watch[]): Collected {
  const [first, second] = one.addedAt <= other.addedAt ? [one, other] : [other, one];
  const isBetween = ({ recordedAt, withdrawn }: Watch) =>
    !withdrawn && recordedAt >= first.addedAt && recordedAt < second.addedAt;
  return withWatches(watches.some(isBetween) ? second : first, watches);
}
