import type { MovieFacts } from '@cine/contract/movies/movie';
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { ImportCounts, ImportedMovie } from '@cine/contract/operations/watching/imports';
import * as operations from '@cine/contract/operations/watching/imports';
import type { Context } from '#context.ts';
import { cardOf, loadCatalogue } from '#core/catalogue/index.ts';
import { factsFor } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { type Imports, isWatched, type PlannedStatements, sumImportCounts } from '../statements/index.ts';
import type { CollectionAddition, MovieToCollect } from './additions.ts';
import {
  additionsOfImport,
  applyAdditions,
  type PlannedAdditions,
  planAdditions,
} from './collect-service.ts';
import { withHeld } from './held.ts';
import { withImport, withPlaces, withSources } from './import-list.ts';
import { playerWith } from './imported-player.ts';
import { kindsOf, type Outcome, outcomeOfAll } from './outcome.ts';
import type { readOwnCollections } from './own-collections-service.ts';
import { type KnownMovie, mapAll, nothingRecorded, type PartRead, readPart } from './read-part-service.ts';
import { repairMovie } from './repair-movie.ts';
import { type UnfitReason, unfitRatings, unfitReasons, withoutPlaces, withoutRating } from './unfit.ts';
import { leaveWatchlist, type WatchEvidence } from './watchlist-service.ts';

type Input = ParsedInputOf<typeof operations.applyImport>;

/**
 * Adds what a part of an import says, in one transaction; what collections get is added before in steps if it
 * is more than that takes. What an account has no room for is left out. Throws `imports-full`,
 * `import-undone`, and what `requireAccount` does.
 */
export const applyImport = serve(operations.applyImport, async (context, { uid }, { movies, ...input }) => {
  const from = { importId: input.importId, part: input.part };
  const repaired = movies.map((movie) => repairMovie(movie, context.now()));
  const factsById = await loadFacts(context, uid, repaired);
  for (;;) {
    const { steps, applied } = await transact(context.db, (tx) =>
      applyPart(context, tx, uid, { ...input, movies: repaired }, factsById),
    );
    for (const step of steps) await applyAdditions(context, uid, step, from);
    if (!applied) continue;
    await leaveWatchlist(context, uid, input.importId, applied.imports, applied.evidence);
    return applied.answer;
  }
});

type Applied = {
  answer: OutputOf<typeof operations.applyImport>;
  imports: Imports;
  evidence: ReadonlyMap<number, WatchEvidence>;
};

/** Applies a part. If collections have to get something in `steps` before, `applied` is null. */
async function applyPart(
  context: Context,
  tx: Tx,
  uid: string,
  input: Input,
  factsById: ReadonlyMap<number, MovieFacts>,
): Promise<{ steps: CollectionAddition[][]; applied: Applied | null }> {
  const { importId, part, source, sources = [] } = input;
  const partRead = await readPart(context, tx, uid, input, factsById);
  const { plan, statementPlan, former, own, ownCollections, now } = partRead;
  const rated = decideRated(partRead);
  const toCollect = moviesToCollect(rated.outcomes, rated.movies);
  const additions = additionsOfImport(former.listKey, importId, toCollect, own.at, ownCollections);
  const collect = await planAdditions(context, tx, partRead.account, additions, { importId, part }, now);
  const { made, unfit, worded } = collect;
  const outcomes = decideCollected(partRead, rated, collect);
  const changed = changedStatements(outcomes, statementPlan);
  const newMovies = [...changed.keys()].filter((id) => statementPlan.of(id).length === 0).length;
  if (collect.steps.length > 0) {
    const imports = withImport(former, withPlaces(own, collect.steps.flat()), newMovies, now);
    const write = await statementPlan.packChanges(imports, new Map());
    write();
    return { steps: collect.steps, applied: null };
  }
  const player = playerWith(plan.player, outcomes, now);
  if (changed.size > 0 || made.now > 0 || worded.length > 0) {
    const lists = changed.size > 0 ? made.all : made.now;
    const counts = withLists(sumImportCounts([own.counts, ...outcomes.map((each) => each.counts)]), lists);
    const ownImport = withSources(withPlaces({ ...own, counts }, worded), [source, ...sources]);
    const imports = withImport(former, ownImport, newMovies, now);
    const write = await statementPlan.packChanges(imports, changed);
    write();
    collect.write();
  }
  plan.write({ player });
  const answer = {
    importId,
    part,
    added: withLists(sumImportCounts(outcomes.map((each) => each.added)), made.all),
    kept: moviesKept(outcomes, unfitReasons(rated.unrated, unfit), input.movies, factsById),
    unfitLists: unfitListsOf(collect, ownCollections),
  };
  const imports = { ...statementPlan.imports, imports: [...statementPlan.imports.imports, own] };
  const evidence = watchEvidence(outcomes, partRead.movies, new Set(player.seen));
  return { steps: [], applied: { answer, imports, evidence } };
}

/** What comes of a part's movies, without the ratings that there is no room for: those of `unrated`. */
type Rated = { movies: ReadonlyMap<number, KnownMovie>; outcomes: Outcome[]; unrated: ReadonlySet<number> };

function decideRated(partRead: PartRead): Rated {
  const { movies } = partRead;
  const { taste } = partRead.plan.player;
  const outcomes = outcomesOf(partRead, movies);
  const unrated = unfitRatings(taste, outcomes);
  if (unrated.size === 0) return { movies, outcomes, unrated };
  const rated = mapAll(movies, (movie) => (unrated.has(movie.movieId) ? withoutRating(movie) : movie));
  return { movies: rated, outcomes: outcomesOf(partRead, rated), unrated };
}

/** What comes of them without what collections have already, or no room for; nothing if nothing is new. */
function decideCollected(
  partRead: PartRead,
  rated: Rated,
  { unfit, held, made }: Pick<PlannedAdditions, 'unfit' | 'held' | 'made'>,
): Outcome[] {
  const { statementPlan, own, idOf } = partRead;
  const placed = () => mapAll(rated.movies, (movie) => withoutPlaces(movie, unfit, idOf));
  const possible = unfit.length > 0 ? outcomesOf(partRead, placed()) : rated.outcomes;
  const outcomes = possible.map((each) =>
    held.has(each.movieId) ? withHeld(each, held.get(each.movieId)!, own.number) : each,
  );
  // Nothing new makes no import, which could be undone.
  const isMade =
    statementPlan.imports.imports.includes(own) || made.now > 0 || outcomes.some(({ isNew }) => isNew);
  return isMade
    ? outcomes
    : outcomes.map((each) => ({ ...each, statements: statementPlan.of(each.movieId) }));
}

function outcomesOf(
  { options, recorded, statementPlan, plan }: PartRead,
  movies: ReadonlyMap<number, KnownMovie>,
) {
  return [...movies].map(([movieId, { all }]) => {
    const onMovie = { ...options, ...(recorded.get(movieId) ?? nothingRecorded) };
    return outcomeOfAll(
      all.map((movie) => [movie, onMovie] as const),
      statementPlan.of(movieId),
      plan.player.taste,
    );
  });
}

/** What imports say about the movies where a part has changed that, by movie. */
function changedStatements(
  outcomes: readonly Outcome[],
  statementPlan: PlannedStatements,
): Map<number, Outcome['statements']> {
  const changed = outcomes.filter(({ movieId, statements }) => statements !== statementPlan.of(movieId));
  return new Map(changed.map(({ movieId, statements }) => [movieId, statements]));
}

/** The names of lists that got no collection, or whose rules no movie can meet. */
function unfitListsOf(
  { unfit }: Pick<PlannedAdditions, 'unfit'>,
  ownCollections: Awaited<ReturnType<typeof readOwnCollections>>,
): string[] {
  const surplus = unfit.filter(({ reason }) => reason === 'collections-too-many');
  const impossible = [...ownCollections.values()].filter(({ isImpossible }) => isImpossible);
  return [...surplus, ...impossible].flatMap(({ name }) => name ?? []);
}

function withLists(counts: ImportCounts, lists: number): ImportCounts {
  return { ...counts, lists: counts.lists + lists };
}

function moviesToCollect(
  outcomes: readonly Outcome[],
  knownMovies: ReadonlyMap<number, KnownMovie>,
): MovieToCollect[] {
  return outcomes.map(({ movieId, more }) => {
    const { all, facts } = knownMovies.get(movieId)!;
    const { movieId: _id, ...card } = cardOf(facts);
    return { movieId, more, card, movies: all };
  });
}

/** The movies of which something stays as it is, and those that nobody knows. */
function moviesKept(
  outcomes: readonly Outcome[],
  unfit: ReadonlyMap<number, UnfitReason>,
  movies: readonly ImportedMovie[],
  factsById: ReadonlyMap<number, MovieFacts>,
): Applied['answer']['kept'] {
  const reasons = outcomes.flatMap((outcome) => {
    const { movieId } = outcome;
    const kinds = kindsOf(outcome);
    const isThere = kinds.there.length > 0 ? ('there-already' as const) : null;
    const reason = unfit.get(movieId) ?? outcome.kept ?? isThere;
    return reason ? [{ movieId, reason, ...kinds }] : [];
  });
  const unknown = movies.filter(({ movieId }) => !factsById.has(movieId));
  const nothing = { reason: 'movie-unknown' as const, added: [], there: [] };
  return [...reasons, ...unknown.map(({ movieId }) => ({ movieId, ...nothing }))];
}

/** The movies that may have to leave the watchlist. */
function watchEvidence(
  outcomes: readonly Pick<Outcome, 'movieId' | 'statements'>[],
  knownMovies: ReadonlyMap<number, KnownMovie>,
  seenHere: ReadonlySet<number>,
): Map<number, WatchEvidence> {
  const seen = outcomes.map(({ movieId, statements }) => {
    const wishes = knownMovies.get(movieId)!.all.flatMap((each) => each.wanted ?? []);
    const isHere = wishes.length > 0 && seenHere.has(movieId);
    return [movieId, { statements, isHere, isUndated: wishes.some(({ at }) => at === null) }] as const;
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
  const pairs = await Promise.all(
    movies.map(async ({ movieId }) => {
      const facts = catalogue.byId.get(movieId) ?? (await factsOrNull(context, uid, movieId));
      return facts ? [[movieId, facts] as const] : [];
    }),
  );
  return new Map(pairs.flat());
}

async function factsOrNull(context: Context, uid: string, movieId: number): Promise<MovieFacts | null> {
  try {
    return await factsFor(context, uid, movieId);
  } catch (error) {
    if (error instanceof AppError && error.reason === 'movie-unknown') return null;
    throw error;
  }
}
