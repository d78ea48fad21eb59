import type { Context } from '#context.ts';
import { readIsGone } from '#core/access/index.ts';
import { planPlayer } from '#core/players/index.ts';
import { untilNone } from '#platform/firestore/paging.ts';
import { transact } from '#platform/firestore/transact.ts';
import { walkAll } from '#platform/walk-each.ts';
import { isWatched, loadImportersOf, planStatements, saidOf } from '../imported/index.ts';
import { nextInstant, withImportedRatings } from '../ratings/index.ts';
import { playerWith, withSeenElsewhere } from './imported-player.ts';
import { outcomeOfAll } from './outcome.ts';

const page = 100;

/** Moves what imports say of a promoted movie to the catalogue's; returns of how many users. */
export async function repointImported(context: Context, formerId: number, movieId: number): Promise<number> {
  return untilNone(() =>
    walkAll({
      event: 'imports not repointed',
      loadPage: (after: string | null) => loadImportersOf(context.db, formerId, after, page),
      act: (uid) => repoint(context, uid, formerId, movieId),
    }),
  );
}

/** Moves it for a user; false if there is nothing. */
async function repoint(context: Context, uid: string, formerId: number, movieId: number): Promise<boolean> {
  return transact(context.db, async (tx) => {
    const [plan, stored, isGone] = await Promise.all([
      planPlayer(tx, uid),
      planStatements(tx, uid, [formerId, movieId]),
      readIsGone(tx, uid, context.now()),
    ]);
    const former = stored.of(formerId);
    // A user who is being deleted has their imports erased as they are.
    if (isGone || former.length === 0) return false;
    const now = context.now();
    const { taste } = plan.player;
    const isRatedHere = !taste.imported?.includes(formerId);
    const said = former.map((statement) => {
      const importing = { number: statement.by, overwrites: false, isRatedHere };
      return [{ ...saidOf(statement), movieId }, importing] as const;
    });
    const outcome = outcomeOfAll(said, stored.of(movieId), taste);
    const changed = new Map<number, typeof former>([
      [formerId, []],
      [movieId, outcome.statements],
    ]);
    const write = await stored.change(stored.imports, changed);
    write();
    const unrated = isRatedHere
      ? taste
      : withImportedRatings(taste, [{ movieId: formerId, score: null }], nextInstant(taste, now));
    const without = withSeenElsewhere(
      { ...plan.player, taste: unrated },
      [],
      isWatched(former) ? [formerId] : [],
    );
    plan.write({ player: playerWith(without, [outcome], now) });
    return true;
  });
}
