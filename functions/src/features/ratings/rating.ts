import type { MovieFacts } from '@cine/contract/movie';
import type { MovieCard } from '@cine/contract/movies';
import { cardOf } from '../catalogue/index.ts';

/** What somebody's rating of a movie is or was. Points, 0–100; epoch milliseconds. */
export type Standing = {
  /** Null where there is none. */
  score: number | null;
  /** When it was given or taken back; null where there never was one. */
  ratedAt: number | null;
};

/** What somebody thinks of a movie, what they thought before, and the movie as it was when they rated it. */
export type Rating = Standing & {
  movieId: number;
  previous: Standing;
  card: Omit<MovieCard, 'movieId'>;
};

const never: Standing = { score: null, ratedAt: null };

/** What of a rating is about its movie, not about what somebody thinks of it. */
type Movie = Pick<Rating, 'movieId' | 'card'>;

export function asFactsSay(facts: MovieFacts): Movie {
  const { movieId, ...card } = cardOf(facts);
  return { movieId, card };
}

/** A movie that was never rated, as a rating to begin with. */
export function unrated({ movieId, card }: Movie): Rating {
  return { movieId, card, ...never, previous: never };
}

/**
 * The rating once it is given anew, or taken back with null; one step of what was before is kept. The same score again
 * changes nothing, so that a call whose answer was lost can be repeated: it is the same object then.
 */
export function changed(rating: Rating, score: number | null, ratedAt: number): Rating {
  if (score === rating.score) return rating;
  return { ...rating, score, ratedAt, previous: standingOf(rating) };
}

/** The rating as it was before its last change, which is what is undone next: undone twice it is as it was. */
export function undone(rating: Rating): Rating {
  return { ...rating, ...rating.previous, previous: standingOf(rating) };
}

/**
 * One person's rating where two movies turn out to be one, or two people: as if everything that is remembered of both had
 * happened to one, in its order, so that the later rating holds and can be undone. What was undone stays undone. The movie
 * is the first one's.
 */
export function asOne(rating: Rating, other: Rating): Rating {
  return [...historyOf(other), ...historyOf(rating)]
    .sort((one, next) => one.ratedAt - next.ratedAt)
    .reduce((known, { score, ratedAt }) => changed(known, score, ratedAt), unrated(rating));
}

/** The rating of a movie that turned out to be another, as one of that: with the one there is of it already, if any. */
export function ledTo(facts: MovieFacts, former: Rating, known: Rating | null): Rating {
  const moved = { ...former, ...asFactsSay(facts) };
  return known ? asOne(moved, known) : moved;
}

/** What still holds of what is remembered. */
function historyOf({ score, ratedAt, previous }: Rating): { score: number | null; ratedAt: number }[] {
  if (ratedAt === null) return [];
  const now = { score, ratedAt };
  const before = previous.ratedAt;
  return before !== null && before <= ratedAt ? [{ score: previous.score, ratedAt: before }, now] : [now];
}

function standingOf({ score, ratedAt }: Rating): Standing {
  return { score, ratedAt };
}
