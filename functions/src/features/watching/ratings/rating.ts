/** A rating of a movie, current or former. Points 0–100; epoch milliseconds. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { MovieCard } from '@cine/contract/operations/movies/movies';
import { cardOf } from '#core/catalogue/index.ts';

export type Standing = {
  /** Null if there is none. */
  score: number | null;
  /** When the rating was given or withdrawn; null if there never was one. */
  ratedAt: number | null;
};

/** A rating, the one before it, and the movie as it was when it was rated. */
export type Rating = Standing & {
  movieId: number;
  previous: Standing;
  /** The rating paid when it was given, which its withdrawal takes back. */
  paid?: true;
  card: Omit<MovieCard, 'movieId'>;
};

export const never: Standing = { score: null, ratedAt: null };

/** A standing that is taken back, and what stands in its place. */
export type Replaced = { gone: Standing; left: Standing };

type Movie = Pick<Rating, 'movieId' | 'card'>;

export function asFactsSay(facts: MovieFacts): Movie {
  const { movieId, ...card } = cardOf(facts);
  return { movieId, card };
}

export function unratedMovie({ movieId, card }: Movie): Rating {
  return { movieId, card, ...never, previous: never };
}

/** The rating after a change, or a withdrawal if the score is null; the same object for the same score. */
export function changedRating(rating: Rating, score: number | null, ratedAt: number): Rating {
  return score === rating.score ? rating : givenRating(rating, { score, ratedAt });
}

/** The rating once another is given, which may have the same score. */
export function givenRating(rating: Rating, standing: Standing): Rating {
  return { ...rating, ...standing, previous: standingOf(rating) };
}

/** The rating before its last change; undoing twice restores it. */
export function undoneRating(rating: Rating): Rating {
  return { ...rating, ...rating.previous, previous: standingOf(rating) };
}

/** The rating with `left` before it instead of `gone`; the same object if another was before it. */
export function withoutFormer(rating: Rating, { gone, left }: Replaced): Rating {
  const { score, ratedAt } = rating.previous;
  return score === gone.score && ratedAt === gone.ratedAt ? { ...rating, previous: left } : rating;
}

/** Merges two ratings' histories: the later one wins and can be undone. The movie is the first's. */
export function mergeRatings(rating: Rating, other: Rating): Rating {
  return [...historyOf(other), ...historyOf(rating)]
    .sort((one, next) => one.ratedAt - next.ratedAt)
    .reduce((merged, { score, ratedAt }) => changedRating(merged, score, ratedAt), unratedMovie(rating));
}

/** A promoted movie's rating as the catalogue movie's, merged with any there. */
export function ledTo(facts: MovieFacts, former: Rating, existing: Rating | null): Rating {
  const moved = { ...former, ...asFactsSay(facts) };
  return existing ? mergeRatings(moved, existing) : moved;
}

export type GivenRating = Standing & Pick<Rating, 'previous'>;

export function givenOf({ score, ratedAt, previous }: Rating): GivenRating {
  return { score, ratedAt, previous };
}

export function withGiven(movie: Movie, { score, ratedAt, previous }: GivenRating): Rating {
  return { ...movie, score, ratedAt, previous };
}

/** The part of the former rating that is still valid. */
function historyOf({ score, ratedAt, previous }: Rating): { score: number | null; ratedAt: number }[] {
  if (ratedAt === null) return [];
  const now = { score, ratedAt };
  const before = previous.ratedAt;
  return before !== null && before <= ratedAt ? [{ score: previous.score, ratedAt: before }, now] : [now];
}

function standingOf({ score, ratedAt }: Rating): Standing {
  return { score, ratedAt };
}
