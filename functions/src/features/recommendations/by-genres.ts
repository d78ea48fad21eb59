import type { MovieFacts } from '@cine/contract/movie';
import type { TasteReason } from '@cine/contract/recommendations';
import { type GenreTaste, genreTasteOf, predictByGenres } from '@cine/taste-model';
import type { Taste } from '../players/index.ts';
import { genreId, modelFacts } from '../taste-model/index.ts';
import { acclaimOf, meanRating } from './acclaim.ts';
import { basisOf, type Catalogue, type Likely, toTenth, weightiest } from './likely.ts';

/** What people give on average, in points, and as how many ratings that counts beside somebody's own. */
const usual = { mean: 65, ratings: 5 };
/** Points that a genre which somebody says they like is worth. */
const chosenWorth = 8;
/** After so many ratings genres tell as much as they do on the average; they never tell all. */
const halfKnown = 40;
const mostConfidence = 0.5;

/**
 * What somebody is likely to think of movies as long as there is no learned model: what they give on average, how they
 * rate its genres, the genres they say they like, and by how much everybody likes it better than most.
 */
export function byGenres(taste: Taste, movies: Catalogue): Likely {
  const { movieIds, scores } = taste.ratings;
  const rated = movieIds.flatMap((movieId, at) => {
    const facts = movies.get(movieId);
    return facts ? [{ score: scores[at]!, genres: modelFacts(facts).genres }] : [];
  });
  const known = genreTasteOf(rated);
  const mean = (known.mean * rated.length + usual.mean * usual.ratings) / (rated.length + usual.ratings);
  const chosen = new Set<string>(taste.genres);

  const partsOf = (movie: MovieFacts) => ({
    genres: aboveOf(known, movie),
    chosen: movie.genres.some((genre) => chosen.has(genre)) ? chosenWorth : 0,
    everybody: acclaimOf(movie) - 10 * meanRating,
  });
  return {
    basis: basisOf(taste),
    scoreOf: (movie) => {
      const parts = partsOf(movie);
      return mean + parts.genres + parts.chosen + parts.everybody;
    },
    confidenceOf: () => (mostConfidence * rated.length) / (rated.length + halfKnown),
    reasonsOf: (movie) => {
      const parts = partsOf(movie);
      const own = movie.genres.flatMap((genre): TasteReason[] => {
        const above = known.genres.get(genreId(genre))?.above;
        return above === undefined ? [] : [{ kind: 'genre', genre, points: toTenth(above) }];
      });
      return weightiest([
        ...own,
        { kind: 'chosen-genres', points: parts.chosen },
        { kind: 'everybody', points: toTenth(parts.everybody) },
      ]);
    },
  };
}

/** By how much somebody likes the genres of a movie better than others; 0 where they rated none of them. */
function aboveOf(known: GenreTaste, movie: MovieFacts): number {
  const score = predictByGenres(known, modelFacts(movie));
  return score === null ? 0 : score - known.mean;
}
