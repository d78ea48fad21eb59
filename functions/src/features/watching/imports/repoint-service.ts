import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Context } from '#context.ts';
import { readIsGone } from '#core/access/index.ts';
import { planPlayer, type Taste } from '#core/players/index.ts';
import { notePromotion, ownFactsOf } from '#movies/custom-movies/index.ts';
import { untilNone } from '#platform/firestore/paging.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import type { PromotedMovie } from '#platform/lifecycle.ts';
import { walkAll } from '#platform/walk-each.ts';
import { nextInstant, withImportedRatings } from '../ratings/index.ts';
import {
  type Imports,
  isWatched,
  loadImportersOf,
  planStatements,
  type Statement,
  toImportedMovie,
} from '../statements/index.ts';
import { playerWith, withSeenElsewhere } from './imported-player.ts';
import { outcomeOfAll } from './outcome.ts';

const page = 100;

/** Moves what imports say of a promoted movie to the catalogue's; returns of how many users. */
export async function repointImported(
  context: Context,
  movie: PromotedMovie,
  facts: MovieFacts,
): Promise<number> {
  return untilNone(() =>
    walkAll({
      event: 'imports not repointed',
      loadPage: (after: string | null) => loadImportersOf(context.db, movie.movieId, after, page),
      act: (uid) => repoint(context, uid, movie, facts),
    }),
  );
}

/** Moves it for a user, and notes what it was; false if there is nothing. */
export async function repoint(
  context: Context,
  uid: string,
  movie: PromotedMovie,
  facts: MovieFacts,
): Promise<boolean> {
  const formerId = movie.movieId;
  const movieId = facts.id;
  return transact(context.db, async (tx) => {
    const [plan, statementPlan, isGone] = await Promise.all([
      planPlayer(tx, uid),
      planStatements(tx, uid, [formerId, movieId]),
      readIsGone(tx, uid, context.now()),
    ]);
    const former = statementPlan.of(formerId);
    const present = statementPlan.of(movieId);
    // A user who is being deleted has their imports erased as they are.
    if (isGone || former.length === 0) return false;
    const now = context.now();
    const { taste } = plan.player;
    const isRatedHere = !taste.imported?.includes(formerId);
    const sayings = former.map((statement) => {
      const options = { number: statement.by, overwrites: false, isRatedHere };
      return [{ ...toImportedMovie(statement), movieId }, options] as const;
    });
    const outcome = outcomeOfAll(sayings, present, taste);
    const changed = new Map<number, typeof former>([
      [formerId, []],
      [movieId, outcome.statements],
    ]);
    const write = await statementPlan.packChanges(statementPlan.imports, changed);
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
    if (uid !== movie.makerId)
      noteStatements(context, tx, uid, movie, {
        facts,
        former,
        own: present,
        taste,
        imports: statementPlan.imports,
      });
    return true;
  });
}

type FormerStatements = {
  facts: MovieFacts;
  former: readonly Statement[];
  own: readonly Statement[];
  taste: Taste;
  imports: Imports;
};

/** Notes for a user what their imports said of both movies, which they may want to keep apart. */
function noteStatements(
  { now }: Context,
  tx: Tx,
  uid: string,
  movie: PromotedMovie,
  { facts, former, own, taste: { imported = [] }, imports }: FormerStatements,
): void {
  const isRated = { former: imported.includes(movie.movieId), own: imported.includes(facts.id) };
  const numbers = new Set([...former, ...own].map(({ by }) => by));
  notePromotion(tx, uid, {
    formerId: movie.movieId,
    movieId: facts.id,
    facts: ownFactsOf({ ...movie, originalTitle: movie.originalTitle ?? movie.title }),
    at: now(),
    imported: {
      former: [...former],
      own: [...own],
      rated: (['former', 'own'] as const).filter((which) => isRated[which]),
      imports: imports.imports
        .filter(({ number }) => numbers.has(number))
        .map(({ number, id }) => ({ number, id })),
    },
  });
}
