import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Context } from '#context.ts';
import { readIsGone } from '#core/access/index.ts';
import { type Player, planPlayer } from '#core/players/index.ts';
import { readPromotion, writePromotion } from '#movies/custom-movies/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import type { PromotedMovie } from '#platform/lifecycle.ts';
import { nextInstant, withImportedRatings } from '../ratings/index.ts';
import { type Imports, isWatched, planStatements, ratingOf, type Statement } from '../statements/index.ts';
import { withSeenElsewhere } from './imported-player.ts';
import { repoint } from './repoint-service.ts';

/**
 * Gives what imports said of a promoted movie to the user's own; the catalogue's has again what they said of
 * it, and what newer ones do.
 */
export async function keepImported(
  context: Context,
  uid: string,
  movie: PromotedMovie,
  facts: MovieFacts,
  ownFacts: MovieFacts,
): Promise<void> {
  await repoint(context, uid, movie, facts);
  await transact(context.db, async (tx) => {
    const [promotion, plan, statementPlan, isGone] = await Promise.all([
      readPromotion(tx, uid, movie.movieId),
      planPlayer(tx, uid),
      planStatements(tx, uid, [facts.id, ownFacts.id]),
      readIsGone(tx, uid, context.now()),
    ]);
    if (!promotion?.imported || isGone) return;
    const { imported, ...rest } = promotion;
    const { former, own, rated } = renumber(imported, statementPlan.imports);
    const copies = former.map((statement) => ({ ...statement, movieId: ownFacts.id }));
    const numbers = new Set([...former, ...own].map(({ by }) => by));
    const newer = statementPlan.of(facts.id).filter(({ by }) => !numbers.has(by));
    const remaining = [...own, ...newer].sort((one, other) => one.by - other.by);
    const write = await statementPlan.packChanges(
      statementPlan.imports,
      new Map([
        [facts.id, remaining],
        [ownFacts.id, copies],
      ]),
    );
    write();
    const apart = {
      staying: { movieId: ownFacts.id, statements: copies, rated: rated.includes('former') ? copies : [] },
      left: { movieId: facts.id, statements: remaining, rated: rated.includes('own') ? remaining : newer },
    };
    plan.write({ player: splitInPlayer(plan.player, apart, context.now()) });
    writePromotion(tx, uid, rest);
  });
}

type NotedStatements = {
  former: readonly Statement[];
  own: readonly Statement[];
  rated: readonly ('former' | 'own')[];
  imports: readonly { number: number; id: string }[];
};

/** What was noted, by the numbers that its imports have by now; without those that were undone since. */
function renumber(noted: NotedStatements, { imports }: Imports): Omit<NotedStatements, 'imports'> {
  const numbers = new Map(
    noted.imports.map(({ number, id }) => [
      number,
      imports.find((each) => each.id === id && each.undoneAt === null)?.number,
    ]),
  );
  const now = (statements: readonly Statement[]) =>
    statements.flatMap((statement) => {
      const by = numbers.get(statement.by);
      return by === undefined ? [] : [{ ...statement, by }];
    });
  return { former: now(noted.former), own: now(noted.own), rated: noted.rated };
}

/** A movie, what imports say of it, and those statements whose ratings count. */
type SplitMovie = { movieId: number; statements: readonly Statement[]; rated: readonly Statement[] };

/** The player once two movies that were one are two again. */
function splitInPlayer(
  player: Player,
  { staying, left }: { staying: SplitMovie; left: SplitMovie },
  now: number,
): Player {
  const { taste } = player;
  const scoreBy = ({ movieId, rated }: SplitMovie) => ({
    movieId,
    score: ratingOf(rated.filter(({ rating }) => !rating?.stayed))?.value ?? null,
  });
  // A rating made here since then stays.
  const isImported = taste.imported?.includes(left.movieId);
  const scores = [
    ...(staying.rated.length > 0 ? [scoreBy(staying)] : []),
    ...(isImported ? [scoreBy(left)] : []),
  ];
  const rated =
    scores.length === 0
      ? player
      : { ...player, taste: withImportedRatings(taste, scores, nextInstant(taste, now)) };
  const watched = [staying, left].filter(({ statements }) => isWatched(statements));
  return withSeenElsewhere(
    rated,
    watched.map(({ movieId }) => movieId),
    watched.includes(left) ? [] : [left.movieId],
  );
}
