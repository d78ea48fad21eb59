import { maxImportedMovies } from '@cine/contract/operations/watching/imports';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import type { Context } from '#context.ts';
import { requireOwnAccount } from '#core/account/index.ts';
import { type Player, planPlayer } from '#core/players/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import { nextInstant, withImportedRatings, withRatings } from '../ratings/index.ts';
import {
  areFull,
  type Imports,
  isWatched,
  mergeImports,
  moviesOf,
  planStatements,
  type Statement,
  takePart,
  toImportedMovie,
} from '../statements/index.ts';
import { playerWith, withSeenElsewhere } from './imported-player.ts';
import { type Outcome, outcomeOfAll } from './outcome.ts';

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
    const [guest, member, statementPlan] = await Promise.all([
      planPlayer(tx, guestId),
      planPlayer(tx, memberId),
      planStatements(tx, memberId, [...byMovie.keys(), ...undone.keys()]),
      requireOwnAccount(tx, memberId),
    ]);
    const now = context.now();
    const lists = guestPart.statements.flatMap(({ listed = [] }) => listed);
    const { imports, numberOf } = mergeImports(statementPlan.imports, guestPart.imports, lists);
    const rated = new Set(guest.player.taste.imported);
    const fitting = fitInto(imports, byMovie, (movieId) => statementPlan.of(movieId).length > 0);
    const outcomes = [...fitting].map(([movieId, statements]) => {
      const sayings = statements.map((statement) => {
        const number = numberOf.get(statement.by)!;
        return [
          toImportedMovie(statement),
          { number, overwrites: false, isRatedHere: !rated.has(movieId) },
        ] as const;
      });
      const outcome = outcomeOfAll(sayings, statementPlan.of(movieId), member.player.taste);
      return { ...outcome, statements: withReplaced(outcome.statements, statements, numberOf) };
    });
    const changed = new Map(outcomes.map((each) => [each.movieId, each.statements]));
    // The member goes on with what the guest began to undo.
    for (const [movieId, statements] of undone) {
      const others = changed.get(movieId) ?? statementPlan.of(movieId);
      const theirs = statements.map((each) => ({ ...each, by: numberOf.get(each.by)! }));
      changed.set(movieId, [...others, ...theirs]);
    }
    const write = await statementPlan.packChanges(imports, changed);
    write();
    guestPart.write();
    const before = withOverwritten(member.player, guest.player, outcomes, now);
    member.write({ player: playerWith(before, outcomes, now) });
    guest.write({ player: playerWithoutMovies(guest.player, byMovie, now) });
    return byMovie.size;
  });
}

/** What the member's imports have room for: once they are full, only what they know, without words. */
function fitInto(
  imports: Imports,
  byMovie: ReadonlyMap<number, readonly Statement[]>,
  isKnown: (movieId: number) => boolean,
): ReadonlyMap<number, readonly Statement[]> {
  const isFull = areFull(imports.parts);
  let room = maxImportedMovies - moviesOf(imports);
  return new Map(
    [...byMovie].flatMap(([movieId, statements]): [number, readonly Statement[]][] => {
      if (!isKnown(movieId) && (isFull || room-- <= 0)) return [];
      return [[movieId, isFull ? statements.map(withoutWords) : statements]];
    }),
  );
}

function withoutWords({ note: _, tags: __, listed: ___, ...statement }: Statement): Statement {
  return statement;
}

/** Statements whose ratings replaced one of the guest's here know that still, for an undo. */
function withReplaced(
  statements: readonly Statement[],
  ofGuest: readonly Statement[],
  numberOf: ReadonlyMap<number, number>,
): readonly Statement[] {
  const replacedBy = new Map(ofGuest.map(({ by, rating }) => [numberOf.get(by), rating?.replaced]));
  return statements.map((statement) => {
    const { rating, by } = statement;
    const replaced = replacedBy.get(by);
    if (!rating || rating.stayed || replaced === undefined || 'replaced' in rating) return statement;
    return { ...statement, rating: { ...rating, replaced } };
  });
}

/** A member with the guest's ratings made here that imports replaced, which then replace them again. */
function withOverwritten(
  member: Player,
  guest: Player,
  outcomes: readonly Pick<Outcome, 'movieId' | 'score'>[],
  now: number,
): Player {
  const { overwritten } = guest.taste;
  if (!overwritten) return member;
  const { taste } = member;
  const changes = outcomes.flatMap(({ movieId, score }) => {
    const former = scoreOf(overwritten, movieId);
    const isNew = score !== null && former !== null && scoreOf(taste.ratings, movieId) === null;
    return isNew ? [{ movieId, score: former }] : [];
  });
  if (changes.length === 0) return member;
  return { ...member, taste: withRatings(taste, changes, nextInstant(taste, now)) };
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
