/** How far the model errs on ratings that weren't learned from. */
import type { Facts } from '../features.ts';
import type { Model } from '../model.ts';
import { foldIn } from '../prediction/fold-in.ts';
import { predict } from '../prediction/predict.ts';

/** A user's ratings, in points: the score of each movie id. */
export type Rater = {
  uid: string;
  ratings: { movieIds: readonly number[]; scores: ArrayLike<number> };
};

/**
 * The root mean squared error on held-out ratings, in points; each user is folded in from their other
 * ratings. Null if the model knows none of the movies.
 */
export function errorOf(
  model: Model,
  raters: readonly Rater[],
  factsOf: Facts,
): { error: number; heldOut: number } | null {
  let squares = 0;
  let heldOut = 0;
  for (const { uid, ratings } of raters) {
    const all = ratings.movieIds.map((movieId, at) => ({ movieId, score: ratings.scores[at]! }));
    const hidden = all.filter(({ movieId }) => isHeldOut(uid, movieId));
    if (hidden.length === 0) continue;
    const taste = foldIn(
      model,
      all.filter(({ movieId }) => !isHeldOut(uid, movieId)).map((rating) => withFacts(rating, factsOf)),
    );
    for (const rating of hidden) {
      const predicted = predict(model, taste, withFacts(rating, factsOf));
      if (!predicted) continue;
      squares += (predicted.score - rating.score) ** 2;
      heldOut += 1;
    }
  }
  return heldOut === 0 ? null : { error: Math.sqrt(squares / heldOut), heldOut };
}

/** The error in points if every movie is predicted the same score; null if no rating is held out. */
export function errorOfConstant(score: number, raters: readonly Rater[]): number | null {
  let squares = 0;
  let heldOut = 0;
  for (const { uid, ratings } of raters) {
    for (const [at, movieId] of ratings.movieIds.entries()) {
      if (!isHeldOut(uid, movieId)) continue;
      squares += (ratings.scores[at]! - score) ** 2;
      heldOut += 1;
    }
  }
  return heldOut === 0 ? null : Math.sqrt(squares / heldOut);
}

function withFacts<Rating extends { movieId: number }>(rating: Rating, factsOf: Facts) {
  const facts = factsOf(rating.movieId);
  return facts ? { ...rating, facts } : rating;
}

/** One rating in twenty is never trained on, the same in all versions. */
const oneIn = 20;

/** Whether a rating is held out, by a hash (FNV-1a) of user and movie: a changed rating stays held out. */
export function isHeldOut(uid: string, movieId: number): boolean {
  let hash = 0x811c9dc5;
  for (const character of `${uid}\n${movieId}`) {
    hash ^= character.codePointAt(0)!;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % oneIn === 0;
}
