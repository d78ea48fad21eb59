import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/watching/imports';
import { type ImportCounts, importUndoDays } from '@cine/contract/operations/watching/imports';
import type { Context } from '#context.ts';
import { requireAccount } from '#core/account/index.ts';
import { planPlayer } from '#core/players/index.ts';
import { cardsOf, deleteImported } from '#movies/custom-movies/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import type { IsReferenced } from '#platform/lifecycle.ts';
import { loadStillIn } from '../collections/index.ts';
import { planForgetting, type Replaced } from '../ratings/index.ts';
import {
  deleteUndoneStatements,
  type Import,
  loadStatementsBy,
  noteMoviesGone,
  planStatements,
  type Statement,
  type StatementsBy,
  sumImportCounts,
  withoutCounts,
} from '../statements/index.ts';
import { removeAdditions } from './collect-service.ts';
import { playerWithout } from './imported-player.ts';
import { inheritedCounts, isShared } from './shared.ts';
import { formerRating, undoStatement } from './undo-statement.ts';
import { undoEndOf } from './undo-window.ts';
import { returnToWatchlist } from './watchlist-service.ts';

/** The most movies that an undo names as kept. */
const maxKept = 200;
/** The most ratings given here since that forget what an undone import said before them. */
const maxForgetting = 500;

/**
 * Takes an import back, or goes on where that ended early; the movies that it added go, too, unless something
 * refers to them. Throws `import-unknown`, `import-too-old`, and what `requireAccount` does.
 */
export async function undoImport(
  context: Context,
  { uid }: Pick<Caller, 'uid'>,
  { importId }: ParsedInputOf<typeof operations.undoImport>,
  isReferenced: IsReferenced,
): Promise<OutputOf<typeof operations.undoImport>> {
  const { db } = context;
  const { own, ratedHere, isResumed } = await transact(db, (tx) => markUndone(context, tx, uid, importId));
  const statements = await loadStatementsBy(db, uid, own.number);
  const { kept: changed, staying: left, removed } = await removeAdditions(context, uid, own, statements);
  const moved = await loadStillIn(db, uid, own.moved ?? []);
  await returnToWatchlist(context, uid, statements);
  // How much was removed before it ended early isn't known: all but what stays.
  const takenOf = (counts: ImportCounts) =>
    isResumed ? withoutCounts(counts, left) : { ...counts, ...placesIn(removed) };
  const added = moviesAddedBy(own, statements);
  const taken = await deleteUndoneStatements(db, uid, importId, takenOf, added);
  const staying = await removeOwnMovies(context, uid, added, isReferenced);
  if (added.length > 0) await noteMoviesGone(db, uid, importId);
  const keptIds = [...new Set([...ratedHere, ...changed, ...moved, ...staying])].slice(0, maxKept);
  const cards = await cardsOf(context, uid, keptIds);
  return {
    importId,
    taken,
    shared: statements.own.filter((each) => isShared(each, statements.counting.get(each.movieId) ?? []))
      .length,
    kept: keptIds.flatMap((movieId) => {
      const card = cards.get(movieId);
      const reason = ratedHere.includes(movieId) ? ('rated-here' as const) : ('changed-here' as const);
      return card ? [{ ...card, reason }] : [];
    }),
  };
}

/** The user's own movies that only an import added, also those that a former try left. */
function moviesAddedBy({ leaving = [] }: Import, { own, counting }: StatementsBy): number[] {
  const customIds = own.map(({ movieId }) => movieId).filter(isCustomMovie);
  return [...new Set([...customIds, ...leaving])].filter((movieId) => !counting.has(movieId));
}

/** Deletes the movies that an import added; those that stay as something here refers to them. */
async function removeOwnMovies(
  context: Context,
  uid: string,
  movieIds: readonly number[],
  isReferenced: IsReferenced,
): Promise<number[]> {
  const staying: number[] = [];
  for (const movieId of movieIds)
    if (await deleteImported(context, uid, movieId, isReferenced)) staying.push(movieId);
  return staying;
}

function placesIn({ watchlist, lists, listed, likes, owned }: ImportCounts) {
  return { watchlist, lists, listed, likes, owned };
}

/** Marks an import as undone, and the player without it; one that was undone already stays as it is. */
async function markUndone(context: Context, tx: Tx, uid: string, importId: string) {
  const [plan, statementPlan] = await Promise.all([
    planPlayer(tx, uid),
    planStatements(tx, uid, 'all'),
    requireAccount(context, tx, uid),
  ]);
  const now = context.now();
  const { imports } = statementPlan;
  const own = imports.imports.find(({ id }) => id === importId);
  if (!own) throw new AppError('import-unknown');
  const { number } = own;
  if (own.undoneAt !== null) return { own, ratedHere: [], isResumed: true };
  if (now >= undoEndOf(own)) throw new AppError('import-too-old', { days: importUndoDays });
  const undone = statementPlan.all.flatMap((ofMovie) =>
    ofMovie
      .filter(({ by }) => by === number)
      .map((statement) => ({ ...undoStatement(statement, ofMovie, plan.player.taste), statement })),
  );
  const taken = { ...sumImportCounts(undone.map((each) => each.taken)), lists: own.counts.lists };
  const changed = new Map(
    // What it said is kept until collections are without it.
    undone
      .filter(({ replacedBy }) => replacedBy)
      .map(({ movieId, statements, statement }) => [movieId, [...statements, statement]]),
  );
  const imported = new Set(plan.player.taste.imported);
  const inherited = undone.map(({ movieId, statement, statements }) =>
    inheritedCounts(statement, statements, imported.has(movieId)),
  );
  const others = imports.imports.map((each) =>
    each === own
      ? { ...own, undoneAt: now, isClearing: true as const, counts: taken }
      : withInherited(each, inherited),
  );
  const ratedSince = undone.filter(({ movieId }) => !imported.has(movieId));
  const replaced = replacedRatings(ratedSince, imports.imports).slice(0, maxForgetting);
  const forget = await planForgetting(tx, uid, new Map(replaced));
  const write = await statementPlan.packChanges({ ...imports, imports: others }, changed);
  write();
  forget();
  plan.write({ player: playerWithout(plan.player, undone, now) });
  const ratedHere = undone.filter(({ isKept }) => isKept).map(({ movieId }) => movieId);
  return { own, ratedHere, isResumed: false };
}

/** What an undone import said before the ratings that were given here since, by movie. */
function replacedRatings(
  undone: readonly { movieId: number; statement: Statement; statements: readonly Statement[] }[],
  imports: readonly Import[],
): (readonly [movieId: number, ratings: Replaced])[] {
  const importedAt = (by: number) => imports.find((each) => each.number === by)?.at ?? 0;
  return undone.flatMap(({ movieId, statement, statements }) => {
    const former = formerRating(statement, statements, importedAt);
    return former ? [[movieId, former] as const] : [];
  });
}

/** An import with what is counted as its own once another that said it before is undone. */
function withInherited(each: Import, inherited: readonly ReadonlyMap<number, ImportCounts>[]): Import {
  const gained = inherited.flatMap((byNumber) => byNumber.get(each.number) ?? []);
  return gained.length > 0 ? { ...each, counts: sumImportCounts([each.counts, ...gained]) } : each;
}
