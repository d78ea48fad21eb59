import type { MovieFacts } from '@cine/contract/movies/movie';
import type { TasteReason } from '@cine/contract/operations/watching/recommendations';
import { dislikedBelow } from '@cine/contract/ratings/points';
import { type GenreTaste, genreTasteOf } from '@cine/taste-model';
import type { Taste } from '#core/players/index.ts';
import { genreId, modelFacts } from '../taste-model/index.ts';
import { acclaimOf, meanRating } from './acclaim.ts';
import type { Catalogue } from './predicted-scores.ts';

/** What users said themselves: by ratings, of genres and times, and by choosing genres. */
export type StatedTaste = {
  /** The mean rating; 0 without ratings. */
  usual: number;
  byGenre: GenreTaste['genres'];
  chosen: ReadonlySet<string>;
  /** The rated movies of known year. */
  dated: readonly { year: number; score: number }[];
};

/** Movies at most this many years apart are of one time. */
const oneTime = 7;

export function statedTasteOf(
  { ratings: { movieIds, scores }, genres }: Taste,
  movies: Catalogue,
): StatedTaste {
  const rated = movieIds.flatMap((movieId, at) => {
    const facts = movies.get(movieId);
    return facts ? [{ score: scores[at]!, year: facts.year, genres: modelFacts(facts).genres }] : [];
  });
  return {
    usual: scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length),
    byGenre: genreTasteOf(rated).genres,
    chosen: new Set<string>(genres),
    dated: rated.flatMap(({ year, score }) => (year === null ? [] : [{ year, score }])),
  };
}

/**
 * Whether a reason agrees with what users said themselves, so that nobody reads that they like what they
 * dislike.
 */
export function agreesWith(taste: StatedTaste, movie: MovieFacts): (reason: TasteReason) => boolean {
  return (reason) => {
    if (reason.kind === 'neighbours') return true;
    const isFor = reason.points > 0;
    switch (reason.kind) {
      case 'movie':
        return isFor ? reason.score >= Math.max(taste.usual, dislikedBelow) : reason.score < taste.usual;
      case 'genre': {
        const above =
          taste.byGenre.get(genreId(reason.genre))?.above ?? (taste.chosen.has(reason.genre) ? 1 : 0);
        return hasSign(above, isFor);
      }
      case 'year':
        return hasSign(ofTime(taste, movie.year) - taste.usual, isFor);
      case 'chosen-genres':
        return movie.genres.some((genre) => taste.chosen.has(genre)) === isFor;
      case 'everybody':
        return movie.rating === null || hasSign(acclaimOf(movie) - 10 * meanRating, isFor);
    }
  };
}

/** A user's mean rating of movies of a time; the usual one if they rated none. */
function ofTime({ dated, usual }: StatedTaste, year: number | null): number {
  const near = year === null ? [] : dated.filter((each) => Math.abs(each.year - year) <= oneTime);
  return near.length === 0 ? usual : near.reduce((sum, { score }) => sum + score, 0) / near.length;
}

function hasSign(value: number, isPositive: boolean): boolean {
  return isPositive ? value > 0 : value < 0;
}
