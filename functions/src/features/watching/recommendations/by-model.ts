import type { MovieFacts } from '@cine/contract/movies/movie';
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import type { TasteReason } from '@cine/contract/operations/watching/recommendations';
import { explain, foldIn, type Likely } from '@cine/taste-model';
import type { Taste } from '#core/players/index.ts';
import { genreId, type HeldModel, modelFacts } from '../taste-model/index.ts';
import { agreesWith, type StatedTaste, statedTasteOf } from './agreement.ts';
import {
  basisOf,
  type Catalogue,
  type PredictedScores,
  toTenth,
  weightiestReasons,
} from './predicted-scores.ts';

const maxMovies = 3;
/** With this many ratings, a user's own taste is half known. */
const halfKnown = 3;

/** Predicts scores by the taste model, into which the user is folded by their ratings. */
export function byModel(taste: Taste, held: HeldModel, movies: Catalogue): PredictedScores {
  const { model } = held;
  const { movieIds, scores } = taste.ratings;
  const folded = foldedInto(held, taste, movies);
  const scoreIn = new Map(movieIds.map((movieId, at) => [movieId, scores[at]!]));
  let stated: StatedTaste | undefined;

  function reasonsOf(movie: MovieFacts): TasteReason[] {
    const parts = explain(model, folded, asKnown(movie.id, movie));
    if (!parts) return [];
    const own = parts.because.flatMap(({ movieId, points }): TasteReason[] => {
      const rated = movies.get(movieId);
      if (!rated) return [];
      const { title, titles, year } = rated;
      const score = scoreIn.get(movieId)!;
      return [{ kind: 'movie', movieId, title, titles, year, score, points: toTenth(points) }];
    });
    const genres = parts.genres.map(
      ({ genre, points }): TasteReason => ({
        kind: 'genre',
        genre: genreNames[genre]!,
        points: toTenth(points),
      }),
    );
    const general: TasteReason[] = [
      { kind: 'year', points: toTenth(parts.year) },
      { kind: 'chosen-genres', points: toTenth(taste.genres.length > 0 ? parts.chosenGenres : 0) },
      { kind: 'everybody', points: toTenth(parts.movie) },
    ];
    stated ??= statedTasteOf(taste, movies);
    const agrees = agreesWith(stated, movie);
    return weightiestReasons([
      ...weightiestReasons(own.filter(agrees)).slice(0, maxMovies),
      ...genres.filter(agrees),
      ...general.filter(agrees),
    ]);
  }

  return {
    basis: basisOf(taste),
    likelyOf: scoresFor(held, taste, folded),
    reasonsOf,
  };
}

/** Scores for a user folded into the model, which is never sure of one with a single rating. */
export function scoresFor(
  { rank }: HeldModel,
  { count }: Taste,
  folded: ReturnType<typeof foldIn>,
): (movie: MovieFacts) => Likely {
  const likelyOf = rank(folded);
  const share = count === 0 ? 1 : count / (count + halfKnown);
  return (movie) => {
    const likely = likelyOf(movie);
    return { ...likely, confidence: likely.confidence * share };
  };
}

/** The user's vector from their ratings and chosen genres. */
export function foldedInto({ model }: HeldModel, { ratings, genres }: Taste, movies: Catalogue) {
  const rated = ratings.movieIds.map((movieId, at) => ({
    ...asKnown(movieId, movies.get(movieId)),
    score: ratings.scores[at]!,
  }));
  return foldIn(model, rated, genres.map(genreId));
}

function asKnown(movieId: number, facts: MovieFacts | undefined) {
  return facts ? { movieId, facts: modelFacts(facts) } : { movieId };
}
