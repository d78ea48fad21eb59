import type { MovieFacts } from '@cine/contract/movies/movie';
import type { TasteReason } from '@cine/contract/operations/watching/recommendations';
import { type GenreTaste, genreTasteOf, predictByGenres } from '@cine/taste-model';
import type { Taste } from '#core/players/index.ts';
import { genreId, modelFacts } from '../taste-model/index.ts';
import { acclaimOf, meanRating } from './acclaim.ts';
import {
  asLikely,
  basisOf,
  type Catalogue,
  type PredictedScores,
  toTenth,
  weightiestReasons,
} from './predicted-scores.ts';

/** The average rating in points, and how many of a user's ratings it counts as. */
const usual = { mean: 65, ratings: 5 };
/** Points that a chosen genre adds without ratings, and at how many ratings half of it is left. */
const chosenWorth = { points: 8, halvedAt: 10 };
/** At this many ratings, genres weigh half of their maximum. */
const halfKnown = 40;
const maxConfidence = 0.5;

/** Predicts scores from the user's average, their rated and chosen genres, and the movie's general rating. */
export function byGenres(taste: Taste, movies: Catalogue): PredictedScores {
  const { movieIds, scores } = taste.ratings;
  const rated = movieIds.flatMap((movieId, at) => {
    const facts = movies.get(movieId);
    return facts ? [{ score: scores[at]!, genres: modelFacts(facts).genres }] : [];
  });
  const ownTaste = genreTasteOf(rated);
  const mean = (ownTaste.mean * rated.length + usual.mean * usual.ratings) / (rated.length + usual.ratings);
  const chosen = new Set<string>(taste.genres);
  const chosenPoints = (chosenWorth.points * chosenWorth.halvedAt) / (chosenWorth.halvedAt + rated.length);
  const confidence = (maxConfidence * rated.length) / (rated.length + halfKnown);

  const partsOf = (movie: MovieFacts) => ({
    genres: aboveOf(ownTaste, movie),
    chosen: movie.genres.some((genre) => chosen.has(genre)) ? chosenPoints : 0,
    everybody: acclaimOf(movie) - 10 * meanRating,
  });
  return {
    basis: basisOf(taste),
    likelyOf: (movie) => {
      const parts = partsOf(movie);
      return asLikely(mean + parts.genres + parts.chosen + parts.everybody, confidence);
    },
    reasonsOf: (movie) => {
      const parts = partsOf(movie);
      const own = movie.genres.flatMap((genre): TasteReason[] => {
        const above = ownTaste.genres.get(genreId(genre))?.above;
        return above === undefined ? [] : [{ kind: 'genre', genre, points: toTenth(above) }];
      });
      return weightiestReasons([
        ...own,
        { kind: 'chosen-genres', points: toTenth(parts.chosen) },
        { kind: 'everybody', points: toTenth(parts.everybody) },
      ]);
    },
  };
}

/** How much better a user rates a movie's genres than others; 0 without ratings of them. */
function aboveOf(taste: GenreTaste, movie: MovieFacts): number {
  const score = predictByGenres(taste, modelFacts(movie));
  return score === null ? 0 : score - taste.mean;
}
