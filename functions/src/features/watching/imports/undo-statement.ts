import type { ImportCounts } from '@cine/contract/operations/watching/imports';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import type { Taste } from '#core/players/index.ts';
import { importCountsOf, isWatched, ratingOf, type Statement, withoutKnown } from '../statements/index.ts';

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
