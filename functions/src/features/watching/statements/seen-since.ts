import type { KnownWhen } from '@cine/contract/operations/watching/imports';
import { day as dayMs } from '@cine/contract/time';
import { momentOf } from './evenings.ts';
import type { Statement } from './statement.ts';

/**
 * Whether imports say that a movie was watched since it was put on a watchlist. Where no day is known, that
 * was before an import said so: it counts for what was added here, not for what an import brought. A rating
 * without any day is of such a watch.
 */
export function isSeenSince(
  statements: readonly Pick<Statement, 'by' | 'watched' | 'plays' | 'rating'>[],
  { addedAt, from }: { addedAt: number; from?: string },
  importedAt: (number: number) => number,
): boolean {
  const isDated = statements.some(({ watched }) => watched !== undefined);
  return statements.some(({ by, watched = [], plays, rating }) => {
    if (watched.length > 0) return watched.some((day) => endOf(day) >= addedAt);
    const isUndated = plays !== undefined || (rating !== undefined && !isDated);
    return isUndated && from === undefined && importedAt(by) >= addedAt;
  });
}

/** When imports of some numbers were made. */
export function instantsOf({
  imports,
}: {
  imports: readonly { number: number; at: number }[];
}): (number: number) => number {
  return (number) => imports.find((each) => each.number === number)?.at ?? 0;
}

/** The last moment at which it may have been watched. */
function endOf(day: KnownWhen): number {
  return 'date' in day ? momentOf(day) + dayMs : momentOf(day);
}
