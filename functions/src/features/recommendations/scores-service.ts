import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Likely } from '@cine/taste-model';
import { LRUCache } from 'lru-cache';
import { heldBy } from '../../platform/memory/held-by.ts';
import type { Taste } from '../players/index.ts';
import type { HeldModel } from '../taste-model/index.ts';
import { foldedInto } from './by-model.ts';
import type { Catalogue } from './predicted-scores.ts';

type Scores = (movie: MovieFacts) => Likely;

/** The most users held for each model. */
export const mostHeld = 500;

const heldUsers = heldBy<HeldModel, LRUCache<string, { taste: Taste; scores: Scores }>>(
  () => new LRUCache({ max: mostHeld }),
);

/**
 * Predicted scores by the taste model, held until the user rates, as a session asks about the same users repeatedly.
 */
export function scoresByModel(uid: string, taste: Taste, held: HeldModel, movies: Catalogue): Scores {
  const users = heldUsers(held);
  const known = users.get(uid);
  const scores =
    known && isSameTaste(known.taste, taste) ? known.scores : held.rank(foldedInto(held, taste, movies));
  users.set(uid, { taste, scores });
  return scores;
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
