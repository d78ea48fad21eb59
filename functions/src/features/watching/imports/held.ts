/** What collections had before an import, so that it counts only what is new. */
import type { FilledIn, ImportCounts } from '@cine/contract/operations/watching/imports';
import type { Statement } from '../statements/index.ts';
import type { Outcome } from './outcome.ts';

/** The collections that had a movie already, or don't take it. */
export type Held = {
  had: string[];
  closed: string[];
  /** Whether it is news all the same: another import brought it, or its medium wasn't named. */
  isNews: boolean;
  /** Whether one of them keeps another note than the one that is brought. */
  isNoted: boolean;
  /** What it gets in one of them. */
  filled: FilledIn[];
};

/** What entries of a collection are counted as. */
export function countOf(id: string): 'watchlist' | 'likes' | 'owned' | 'listed' {
  if (id === 'shelf') return 'owned';
  return id === 'watchlist' || id === 'likes' ? id : 'listed';
}

/** How much is new, without what collections hold that had it already. */
export function withoutHeld(counts: ImportCounts, held: readonly string[] = []): ImportCounts {
  const rest = { ...counts };
  for (const id of held) rest[countOf(id)] = Math.max(0, rest[countOf(id)] - 1);
  return rest;
}

/** What comes of what is said of a movie, of which collections hold some. */
export function withHeld(
  outcome: Outcome,
  { had, closed, isNews, isNoted, filled }: Held,
  number: number,
): Outcome {
  const held = [...had, ...closed];
  const { counts, more, statements } = outcome;
  const isThere = outcome.kept === null || outcome.kept === 'there-already';
  const reason = isThere && isNoted ? 'noted-there' : outcome.kept;
  const { wanted, liked, owned, listed = [], collections = [] } = more;
  const places = [wanted, liked, owned].filter((each) => each !== undefined).length;
  return {
    ...outcome,
    isNew: outcome.isNewBesidesPlaces || isNews || places + listed.length + collections.length > held.length,
    counts: withoutHeld(counts, held),
    added: withoutHeld(outcome.added, held),
    filled: [...outcome.filled, ...filled],
    kept: closed.length > 0 ? 'not-listed' : (reason ?? (had.length > 0 ? 'there-already' : null)),
    statements: held.length === 0 ? statements : withHeldIn(statements, held, number),
  };
}

function withHeldIn(statements: readonly Statement[], held: readonly string[], number: number): Statement[] {
  return statements.map((each) =>
    each.by === number ? { ...each, held: [...new Set([...(each.held ?? []), ...held])] } : each,
  );
}
