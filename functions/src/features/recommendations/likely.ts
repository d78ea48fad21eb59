import type { MovieFacts } from '@cine/contract/movie';
import type { Basis, TasteReason } from '@cine/contract/recommendations';
import type { Taste } from '../players/index.ts';

/** What somebody is likely to think of movies, in points of their own scale. */
export type Likely = {
  basis: Basis;
  /** What they are likely to give a movie, for ranking many: below 0 or above 100 too, where many would be equal else. */
  scoreOf: (movie: MovieFacts) => number;
  /** How sure that is, 0–1. */
  confidenceOf: (movie: MovieFacts) => number;
  /** What speaks for it and against it, the weightiest first. */
  reasonsOf: (movie: MovieFacts) => TasteReason[];
};

/** The movies of the catalogue by id. */
export type Catalogue = ReadonlyMap<number, MovieFacts>;

/** What a prediction for somebody rests on. */
export function basisOf({ count, genres }: Pick<Taste, 'count' | 'genres'>): Basis {
  if (count > 0) return 'ratings';
  return genres.length > 0 ? 'genres' : 'everybody';
}

/** Reasons that say something: of half a point or more, the weightiest five. */
export function weightiest(reasons: readonly TasteReason[]): TasteReason[] {
  const weightOf = (reason: TasteReason) => ('points' in reason ? Math.abs(reason.points) : 0);
  return reasons
    .filter((reason) => weightOf(reason) >= 0.5)
    .sort((one, other) => weightOf(other) - weightOf(one))
    .slice(0, 5);
}

/** What somebody is likely to give, as it is told: a whole number within the scale. */
export function toldScore(score: number): number {
  return Math.round(Math.min(100, Math.max(0, score)));
}

/** Points as reasons have them, to a tenth. */
export function toTenth(points: number): number {
  return Math.round(points * 10) / 10;
}
