import type { MovieFacts } from '@cine/contract/movies/movie';
import { LRUCache } from 'lru-cache';
import { heldBy } from '../../platform/memory/held-by.ts';
import type { Taste } from '../players/index.ts';
import type { HeldModel } from '../taste-model/index.ts';
import { foldedInto } from './by-model.ts';
import type { Catalogue } from './predicted-scores.ts';

type Scores = (movie: MovieFacts) => number;

/** Users cached for each model. */
export const mostRemembered = 500;

const rememberedUsers = heldBy<HeldModel, LRUCache<string, { taste: Taste; scores: Scores }>>(
  () => new LRUCache({ max: mostRemembered }),
);

/**
 * Predicted scores by the taste model, cached until the user rates, since a session asks about the same users
 * repeatedly.
 */
export function scoresByModel(uid: string, taste: Taste, held: HeldModel, movies: Catalogue): Scores {
  const users = rememberedUsers(held);
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
