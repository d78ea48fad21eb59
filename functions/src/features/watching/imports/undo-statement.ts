import type { ImportCounts } from '@cine/contract/operations/watching/imports';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import type { Taste } from '#core/players/index.ts';
import { neverRated, type Replaced } from '../ratings/index.ts';
import {
  importCountsOf,
  isWatched,
  ratingOf,
  type Statement,
  whenRated,
  withoutKnown,
} from '../statements/index.ts';

type Change = { movieId: number; score: number | null };

/** What a movie is without what an import brought of it. */
export type UndoOutcome = {
  movieId: number;
  /** The statements of other imports. */
  statements: readonly Statement[];
  /** Whether another import's rating now knows what was replaced here. */
  replacedBy: boolean;
  taken: ImportCounts;
  /** Whether no other import says that it was watched. */
  isUnseen: boolean;
  /** Its rating by other imports, null for none; or, made here before, the one that it replaced. */
  imported: Change | null;
  here: Change | null;
  /** Whether it was rated here afterwards, which stays. */
  isKept: boolean;
};

/** Takes back what an import brought of a movie. */
export function undoStatement(
  own: Statement,
  former: readonly Statement[],
  { ratings, imported = [] }: Pick<Taste, 'ratings' | 'imported'>,
): UndoOutcome {
  const { movieId, rating } = own;
  const others = former.filter((statement) => statement !== own);
  const counted = importCountsOf(others, withoutKnown(others, own));
  const counts = { ...counted, watches: Math.max(0, counted.watches - (own.recorded ?? 0)) };
  const undone: UndoOutcome = {
    movieId,
    statements: others,
    replacedBy: false,
    taken: rating?.stayed ? { ...counts, ratings: 0 } : counts,
    isUnseen: isWatched([own]) && !isWatched(others),
    imported: null,
    here: null,
    isKept: false,
  };
  if (!rating || rating.stayed) return undone;
  if (!imported.includes(movieId))
    return { ...undone, taken: { ...counts, ratings: 0 }, isKept: scoreOf(ratings, movieId) !== null };
  const last = ratingOf(former)!;
  const { replaced } = rating;
  if (last === rating) {
    if (replaced !== undefined) return { ...undone, here: { movieId, score: replaced } };
    const next = ratingOf(others.filter((statement) => !statement.rating?.stayed));
    return { ...undone, imported: { movieId, score: next?.value ?? null } };
  }
  if (replaced === undefined || last.replaced !== undefined) return undone;
  const statements = others.map((statement) =>
    statement.rating === last ? { ...statement, rating: { ...last, replaced } } : statement,
  );
  return { ...undone, statements, replacedBy: true };
}

/**
 * The rating that an import brought, and what stood before one that was given here since without it; null if
 * it brought none, or none that counted.
 */
export function formerRating(
  own: Statement,
  others: readonly Statement[],
  importedAt: (number: number) => number,
): Replaced | null {
  const { rating, by } = own;
  if (!rating || rating.stayed) return null;
  const ratedAt = whenRated(rating.at, importedAt(by));
  const gone = { score: rating.value, ratedAt };
  if (rating.replaced !== undefined) return { gone, left: { score: rating.replaced, ratedAt } };
  const standing = others.filter((each) => !each.rating?.stayed);
  const next = ratingOf(standing);
  const from = standing.find((each) => each.rating === next);
  if (!next || !from) return { gone, left: neverRated };
  return { gone, left: { score: next.value, ratedAt: whenRated(next.at, importedAt(from.by)) } };
}
