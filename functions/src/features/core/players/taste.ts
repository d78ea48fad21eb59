import type { TasteSettings } from '@cine/contract/operations/watching/ratings';
import type { Ratings } from '@cine/contract/ratings/packed-ratings';

/** A player's taste. */
export type Taste = TasteSettings & {
  /** Movie ids, ascending, and the points of each, 0–100. Ids of custom movies are from 2^40 on. */
  ratings: Ratings;
  /** Movies rated. */
  count: number;
  /** When a rating last changed, in epoch milliseconds; null if none ever did. */
  ratedAt: number | null;
  /** When a rating last changed, or whether they are hidden: what jobs follow. Never before `ratedAt`. */
  changedAt: number | null;
};

/** The taste of a new player. */
export function newTaste(): Taste {
  return {
    ratings: { movieIds: [], scores: new Uint8Array() },
    count: 0,
    ratedAt: null,
    changedAt: null,
    genres: [],
    hidden: false,
  };
}
