import type { MovieFacts } from '@cine/contract/movie';
import type { Taste } from '../players/index.ts';
import type { HeldModel } from '../taste-model/index.ts';
import { foldedInto } from './by-model.ts';
import type { Catalogue } from './likely.ts';

type Scores = (movie: MovieFacts) => number;

/** People whom an instance remembers for each model; some kilobytes each. */
export const mostRemembered = 500;

const remembered = new WeakMap<HeldModel, Map<string, { taste: Taste; scores: Scores }>>();

/**
 * What somebody is likely to give movies by the learned model, in points, for ranking. Folding them in takes milliseconds, and of
 * an evening the same people are asked about again and again: what came of it is remembered until they rate.
 */
export function scoresByModel(uid: string, taste: Taste, held: HeldModel, movies: Catalogue): Scores {
  const people = remembered.get(held) ?? new Map<string, { taste: Taste; scores: Scores }>();
  remembered.set(held, people);
  const known = people.get(uid);
  const scores =
    known && isSameTaste(known.taste, taste) ? known.scores : held.rank(foldedInto(held, taste, movies));
  // Whoever was asked about last comes last.
  people.delete(uid);
  people.set(uid, { taste, scores });
  if (people.size > mostRemembered) people.delete(people.keys().next().value!);
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
