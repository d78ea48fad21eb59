import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Likely } from '@cine/taste-model';
import { LRUCache } from 'lru-cache';
import type { Taste } from '#core/players/index.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import type { HeldModel } from '../taste-model/index.ts';
import { foldedInto, scoresFor } from './by-model.ts';
import type { Catalogue } from './predicted-scores.ts';

type Scores = (movie: MovieFacts) => Likely;

/** The most users held for each model, and the most bytes of their scores. */
export const maxHeld = 500;
export const maxBytes = 64 * 2 ** 20;

/** A user's scores by their taste; `kept` has those of the catalogue's movies that were asked for. */
type Held = { taste: Taste; scores: Scores; movies: Catalogue; kept: Scores };

const heldUsers = heldBy<HeldModel, LRUCache<string, Held>>(
  () =>
    new LRUCache({
      max: maxHeld,
      maxSize: maxBytes,
      sizeCalculation: ({ movies }) => Math.max(1, bytesFor(movies)),
    }),
);

/** Scores by the taste model, held until the user rates: sessions ask repeatedly. */
export function scoresByModel(uid: string, taste: Taste, held: HeldModel, movies: Catalogue): Scores {
  const users = heldUsers(held);
  const user = users.get(uid);
  const isSame = user !== undefined && isSameTaste(user.taste, taste);
  if (isSame && user.movies === movies) return user.kept;
  const scores = isSame ? user.scores : scoresFor(held, taste, foldedInto(held, taste, movies));
  const likelyOf = rememberScores(scores, movies);
  users.set(uid, { taste, scores, movies, kept: likelyOf });
  return likelyOf;
}

const fields = 4;

function bytesFor(movies: Catalogue): number {
  return fields * movies.size * Float64Array.BYTES_PER_ELEMENT;
}

const placesIn = heldBy<Catalogue, ReadonlyMap<number, number>>(
  (movies) => new Map([...movies.keys()].map((movieId, place) => [movieId, place])),
);

/** Scores that compute those of the catalogue's movies only once. */
function rememberScores(scores: Scores, movies: Catalogue): Scores {
  const places = placesIn(movies);
  const values = new Float64Array(fields * movies.size).fill(Number.NaN);
  return (movie) => {
    const place = places.get(movie.id);
    if (place === undefined) return scores(movie);
    const at = fields * place;
    const score = values[at]!;
    if (!Number.isNaN(score))
      return { score, cautious: values[at + 1]!, listed: values[at + 2]!, confidence: values[at + 3]! };
    const likely = scores(movie);
    values[at] = likely.score;
    values[at + 1] = likely.cautious;
    values[at + 2] = likely.listed;
    values[at + 3] = likely.confidence;
    return likely;
  };
}

function isSameTaste(one: Taste, other: Taste): boolean {
  return (
    isSame(one.genres, other.genres) &&
    isSame(one.ratings.movieIds, other.ratings.movieIds) &&
    isSame(one.ratings.scores, other.ratings.scores)
  );
}

function isSame<Entry>(one: ArrayLike<Entry>, other: ArrayLike<Entry>): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
