import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { ImportedMovie } from '@cine/contract/operations/watching/imports';
import * as operations from '@cine/contract/operations/watching/imports';
import type { Context } from '#context.ts';
import { requireAccount } from '#core/account/index.ts';
import { cardOf, loadCatalogue } from '#core/catalogue/index.ts';
import { planPlayer } from '#core/players/index.ts';
import { factsFor, factsNow } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { withinLimit } from '../ratings/index.ts';
import { isWatched, planStatements, sumOf } from '../statements/index.ts';
import { bringStep, broughtBy, planBrought } from './collect-service.ts';
import { playerWith } from './imported-player.ts';
import { importOf, withImport, withPlaces } from './made-imports.ts';
import { type Outcome, outcomeOfAll } from './outcome.ts';
import { repairMovie } from './repair-movie.ts';
import { lastingNumbers } from './undo-window.ts';
import { leaveWatchlist, type Seen } from './watchlist-service.ts';

/**
 * Adds what a part of an import says, in one transaction; what collections get is brought before in steps if
 * it is more than that takes. Throws `ratings-full`, `imports-full`, `import-undone`, and what
 * `requireAccount` does.
 */
export const applyImport = serve(
  operations.applyImport,
  async (context, { uid }, { importId, part, source, overwrites, movies: given }) => {
    const movies = given.map(repairMovie);
    const factsById = await loadFacts(context, uid, movies);
    const applyPart = async (tx: Tx) => {
      const sayings = await groupByMovie(context, tx, movies, factsById);
      const ids = [...sayings.keys()];
      const [plan, stored, account] = await Promise.all([
        planPlayer(tx, uid),
        planStatements(tx, uid, ids),
        requireAccount(context, tx, uid),
      ]);
      const now = context.now();
      const own = importOf(stored.imports, importId, source, now);
      const { taste } = plan.player;
      const importing = { number: own.number, overwrites, lasting: lastingNumbers(stored.imports, now) };
      const outcomes = [...sayings].map(([movieId, { all }]) =>
        outcomeOfAll(
          all.map((each) => [each, importing] as const),
          stored.of(movieId),
          taste,
        ),
      );
      // Nothing new makes no import, which could be undone.
      const isMade = stored.imports.imports.includes(own) || outcomes.some(({ isNew }) => isNew);
      const changed = new Map(
        outcomes
          .filter(({ movieId, statements }) => isMade && statements !== stored.of(movieId))
          .map(({ movieId, statements }) => [movieId, statements]),
      );
      const player = playerWith(plan.player, outcomes, now);
      withinLimit(taste, player.taste);
      const brought = outcomes.map(({ movieId, more }) => {
        const { all, facts } = sayings.get(movieId)!;
        const { movieId: _id, ...card } = cardOf(facts);
        return { movieId, more, card, movies: all };
      });
      const collect = await planBrought(context, tx, account, broughtBy(uid, importId, brought, now), now);
      const news = [...changed.keys()].filter((id) => stored.of(id).length === 0).length;
      if (collect.steps.length > 0) {
        const imports = withImport(stored.imports, withPlaces(own, collect.steps.flat()), news, now);
        const write = await stored.change(imports, new Map());
        write();
        return { steps: collect.steps, applied: null };
      }
      if (changed.size > 0) {
        const counts = sumOf([own.counts, ...outcomes.map((each) => each.counts)]);
        const write = await stored.change(withImport(stored.imports, { ...own, counts }, news, now), changed);
        write();
        collect.apply();
      }
      plan.write({ player });
      const keptMovies = outcomes.flatMap(({ movieId, kept: reason }) =>
        reason ? [{ movieId, reason }] : [],
      );
      const unknown = movies.filter(({ movieId }) => !factsById.has(movieId));
      const answer = {
        importId,
        part,
        added: sumOf(outcomes.map((each) => each.added)),
        kept: [
          ...keptMovies,
          ...unknown.map(({ movieId }) => ({ movieId, reason: 'movie-unknown' as const })),
        ],
      };
      const imports = { ...stored.imports, imports: [...stored.imports.imports, own] };
      return {
        steps: [],
        applied: { answer, imports, seen: seenOf(outcomes, sayings, new Set(player.seen)) },
      };
    };
    for (;;) {
      const { steps, applied } = await transact(context.db, applyPart);
      for (const step of steps) await bringStep(context, uid, step);
      if (!applied) continue;
      await leaveWatchlist(context, uid, importId, applied.imports, applied.seen);
      return applied.answer;
    }
  },
);

/** The movies that may have to leave the watchlist. */
function seenOf(
  outcomes: readonly Pick<Outcome, 'movieId' | 'statements'>[],
  sayings: ReadonlyMap<number, { all: readonly ImportedMovie[] }>,
  seenHere: ReadonlySet<number>,
): Map<number, Seen> {
  const seen = outcomes.map(({ movieId, statements }) => {
    const wanted = sayings.get(movieId)!.all.flatMap((each) => each.wanted ?? []);
    const isHere = wanted.length > 0 && seenHere.has(movieId);
    return [movieId, { statements, isHere, isUndated: wanted.some(({ at }) => at === null) }] as const;
  });
  return new Map(seen.filter(([, { statements, isHere }]) => isHere || isWatched(statements)));
}

/** The facts of those movies that the user may see. */
async function loadFacts(
  context: Context,
  uid: string,
  movies: readonly ImportedMovie[],
): Promise<Map<number, MovieFacts>> {
  const catalogue = (await loadCatalogue(context)).movies;
  const found = await Promise.all(
    movies.map(async ({ movieId }) => {
      const facts = catalogue.byId.get(movieId) ?? (await factsOrNull(context, uid, movieId));
      return facts ? [[movieId, facts] as const] : [];
    }),
  );
  return new Map(found.flat());
}

async function factsOrNull(context: Context, uid: string, movieId: number): Promise<MovieFacts | null> {
  try {
    return await factsFor(context, uid, movieId);
  } catch (error) {
    if (error instanceof AppError && error.reason === 'movie-unknown') return null;
    throw error;
  }
}

/** What is said of each known movie; of one that was promoted since, it is about the catalogue's. */
async function groupByMovie(
  context: Context,
  tx: Tx,
  movies: readonly ImportedMovie[],
  known: ReadonlyMap<number, MovieFacts>,
): Promise<Map<number, { facts: MovieFacts; all: ImportedMovie[] }>> {
  const found = await Promise.all(
    movies.map(async (each) => {
      const former = known.get(each.movieId);
      if (!former) return [];
      const facts = isCustomMovie(former.id) ? await factsNow(context, tx, former) : former;
      return [{ facts, movie: { ...each, movieId: facts.id } }];
    }),
  );
  const byMovie = Map.groupBy(found.flat(), ({ facts }) => facts.id);
  return new Map(
    [...byMovie].map(([movieId, all]) => [
      movieId,
      { facts: all[0]!.facts, all: all.map((each) => each.movie) },
    ]),
  );
}
