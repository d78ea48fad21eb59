/** What other imports say of what one says: it stays without that one, and counts as theirs from then on. */
import type { ImportCounts } from '@cine/contract/operations/watching/imports';
import { importCountsOf, type Statement, withoutCounts, withoutKnown } from '../statements/index.ts';
import { withoutHeld } from './held.ts';

/** Whether others say some of what an import says of a movie. */
export function isShared(own: Statement, others: readonly Statement[]): boolean {
  const all = importCountsOf([], own);
  const alone = broughtBy(own, others);
  return (Object.keys(all) as (keyof ImportCounts)[]).some((kind) => alone[kind] < all[kind]);
}

/** What later imports bring of a movie once an undone one no longer said it before them, by their numbers. */
export function inheritedCounts(
  own: Statement,
  others: readonly Statement[],
  isRatingImported: boolean,
): Map<number, ImportCounts> {
  const later = others.filter(({ by }) => by > own.by);
  return new Map(
    later.map((heir) => {
      const before = others.filter(({ by }) => by < heir.by);
      const gained = withoutCounts(broughtBy(heir, before), broughtBy(heir, [...before, own]));
      const isRated = isRatingImported && !heir.rating?.stayed;
      const watches = Math.max(0, gained.watches - (own.recorded ?? 0));
      return [heir.by, withoutHeld({ ...gained, watches, ratings: isRated ? gained.ratings : 0 }, own.held)];
    }),
  );
}

/** What an import brings of a movie of which others said something before. */
function broughtBy(statement: Statement, before: readonly Statement[]): ImportCounts {
  return importCountsOf(before, withoutKnown(before, statement));
}
