import type { Context } from '#context.ts';
import { requireOwnAccount } from '#core/account/index.ts';
import { type Player, planPlayer } from '#core/players/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import { nextInstant, withImportedRatings } from '../ratings/index.ts';
import {
  isWatched,
  mergeImports,
  planStatements,
  type Statement,
  takePart,
  toImportedMovie,
} from '../statements/index.ts';
import { playerWith, withSeenElsewhere } from './imported-player.ts';
import { outcomeOfAll } from './outcome.ts';

/**
 * Moves what a guest imported, before their ratings, as if the member had imported it; returns how many
 * movies. What the guest changed here stays as they changed it.
 */
export async function mergeGuestImports(
  context: Context,
  guestId: string,
  memberId: string,
): Promise<number> {
  for (let total = 0; ; ) {
    const movies = await mergePart(context, guestId, memberId);
    if (movies === null) return total;
    total += movies;
  }
}

/** Moves one part; null if there is none left. */
async function mergePart(context: Context, guestId: string, memberId: string): Promise<number | null> {
  return transact(context.db, async (tx) => {
    const guestPart = await takePart(tx, guestId);
    if (!guestPart) return null;
    const byMovie = Map.groupBy(guestPart.statements, ({ movieId }) => movieId);
    const undone = Map.groupBy(guestPart.undone, ({ movieId }) => movieId);
    const [guest, member, stored] = await Promise.all([
      planPlayer(tx, guestId),
      planPlayer(tx, memberId),
      planStatements(tx, memberId, [...byMovie.keys(), ...undone.keys()]),
      requireOwnAccount(tx, memberId),
    ]);
    const now = context.now();
    const { imports, numberOf } = mergeImports(stored.imports, guestPart.imports);
    const rated = new Set(guest.player.taste.imported);
    const outcomes = [...byMovie].map(([movieId, statements]) => {
      const sayings = statements.map((statement) => {
        const number = numberOf.get(statement.by)!;
        return [
          toImportedMovie(statement),
          { number, overwrites: false, isRatedHere: !rated.has(movieId) },
        ] as const;
      });
      return outcomeOfAll(sayings, stored.of(movieId), member.player.taste);
    });
    const changed = new Map(outcomes.map((each) => [each.movieId, each.statements]));
    // The member goes on with what the guest began to undo.
    for (const [movieId, statements] of undone) {
      const others = changed.get(movieId) ?? stored.of(movieId);
      const theirs = statements.map((each) => ({ ...each, by: numberOf.get(each.by)! }));
      changed.set(movieId, [...others, ...theirs]);
    }
    const write = await stored.packChanges(imports, changed);
    write();
    guestPart.write();
    member.write({ player: playerWith(member.player, outcomes, now) });
    guest.write({ player: playerWithoutMovies(guest.player, byMovie, now) });
    return byMovie.size;
  });
}

/** A player without what imports said of movies. */
function playerWithoutMovies(
  player: Player,
  byMovie: ReadonlyMap<number, readonly Statement[]>,
  now: number,
): Player {
  const { taste } = player;
  const rated = (taste.imported ?? []).filter((movieId) => byMovie.has(movieId));
  const unratings = rated.map((movieId) => ({ movieId, score: null }));
  const unrated =
    unratings.length === 0 ? taste : withImportedRatings(taste, unratings, nextInstant(taste, now));
  const seen = [...byMovie].filter(([, statements]) => isWatched(statements)).map(([movieId]) => movieId);
  return withSeenElsewhere({ ...player, taste: unrated }, [], seen);
}
