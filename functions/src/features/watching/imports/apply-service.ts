import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { ImportSource } from '@cine/contract/operations/watching/import-source';
import type { ImportCounts, ImportedMovie } from '@cine/contract/operations/watching/imports';
import * as operations from '@cine/contract/operations/watching/imports';
import type { Context } from '#context.ts';
import { requireAccount } from '#core/account/index.ts';
import { cardOf, loadCatalogue } from '#core/catalogue/index.ts';
import { planPlayer } from '#core/players/index.ts';
import { factsFor, readCurrentFacts } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { localDateOf } from '#platform/time/zoned.ts';
import {
  type Imports,
  isWatched,
  listIdOf,
  type PlannedStatements,
  planStatements,
  sumImportCounts,
  withListKey,
} from '../statements/index.ts';
import { isWithdrawable, readNewestWatchesOfMovie, type WatchEvent } from '../watches/index.ts';
import type { CollectionAddition, MovieToCollect } from './additions.ts';
import {
  additionsOfImport,
  applyAdditions,
  type PlannedAdditions,
  planAdditions,
} from './collect-service.ts';
import { withHeld } from './held.ts';
import { importOf, withImport, withPlaces, withSources } from './import-list.ts';
import { playerWith } from './imported-player.ts';
import { type ImportOptions, kindsOf, type Outcome, outcomeOfAll } from './outcome.ts';
import { namingOwn, readOwnCollections } from './own-collections-service.ts';
import { repairMovie } from './repair-movie.ts';
import { lastingNumbers } from './undo-window.ts';
import { type UnfitReason, unfitRatings, unfitReasons, withoutPlaces, withoutRating } from './unfit.ts';
import { leaveWatchlist, type WatchEvidence } from './watchlist-service.ts';

type Input = ParsedInputOf<typeof operations.applyImport>;

/** What files say of a movie that the catalogue, or the user's own movies, have. */
type KnownMovie = { facts: MovieFacts; all: readonly ImportedMovie[] };

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

/** The services whose ratings are whole numbers or half stars, ten in all. */
const inTens: ReadonlySet<ImportSource> = new Set(['letterboxd', 'imdb', 'trakt', 'kinopoisk'] as const);

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
  { importId, part, source, sources = [], overwrites, movies, collections }: Input,
  factsById: ReadonlyMap<number, MovieFacts>,
): Promise<{ steps: CollectionAddition[][]; applied: Applied | null }> {
  const byMovie = await groupByMovie(context, tx, movies, factsById);
  const [plan, stored, account] = await Promise.all([
    planPlayer(tx, uid),
    planStatements(tx, uid, [...byMovie.keys()]),
    requireAccount(context, tx, uid),
  ]);
  const now = context.now();
  const former = withListKey(stored.imports, context.newId);
  const ownCollections = await readOwnCollections(context, tx, uid, former.listKey, collections);
  const idOf = (list: string) => listIdOf(former.listKey, list);
  const namedMovies = mapAll(byMovie, (movie) => namingOwn(movie, ownCollections, idOf));
  const own = importOf(former, importId, source, now);
  const { taste } = plan.player;
  const lasting = lastingNumbers(stored.imports, now);
  const options = { number: own.number, overwrites, now, lasting, isInTens: inTens.has(source) };
  const { seen } = plan.player;
  const recorded = await readRecorded(tx, uid, namedMovies, { seen, timeZone: account.timeZone, now });
  const outcomesOf = (knownMovies: ReadonlyMap<number, KnownMovie>) =>
    [...knownMovies].map(([movieId, { all }]) =>
      outcomeOfAll(
        all.map((movie) => [movie, { ...options, ...(recorded.get(movieId) ?? nothingRecorded) }] as const),
        stored.of(movieId),
        taste,
      ),
    );
  const wished = outcomesOf(namedMovies);
  const unrated = unfitRatings(taste, wished);
  const rated = mapAll(namedMovies, (movie) => (unrated.has(movie.movieId) ? withoutRating(movie) : movie));
  const withoutUnfitRatings = unrated.size > 0 ? outcomesOf(rated) : wished;
  const toCollect = moviesToCollect(withoutUnfitRatings, rated);
  const additions = additionsOfImport(former.listKey, importId, toCollect, own.at, ownCollections);
  const collect = await planAdditions(context, tx, account, additions, { importId, part }, now);
  const { unfit } = collect;
  const placed = mapAll(rated, (movie) => withoutPlaces(movie, unfit, idOf));
  const possible = unfit.length > 0 ? outcomesOf(placed) : withoutUnfitRatings;
  const { made, held } = collect;
  const reached = possible.map((each) =>
    held.has(each.movieId) ? withHeld(each, held.get(each.movieId)!, own.number) : each,
  );
  // Nothing new makes no import, which could be undone.
  const isMade = stored.imports.imports.includes(own) || made.now > 0 || reached.some(({ isNew }) => isNew);
  const outcomes = isMade
    ? reached
    : reached.map((each) => ({ ...each, statements: stored.of(each.movieId) }));
  const player = playerWith(plan.player, outcomes, now);
  const changed = changedStatements(outcomes, stored);
  const newMovies = [...changed.keys()].filter((id) => stored.of(id).length === 0).length;
  if (collect.steps.length > 0) {
    const imports = withImport(former, withPlaces(own, collect.steps.flat()), newMovies, now);
    const write = await stored.packChanges(imports, new Map());
    write();
    return { steps: collect.steps, applied: null };
  }
  if (changed.size > 0 || made.now > 0) {
    const lists = changed.size > 0 ? made.all : made.now;
    const counts = withLists(sumImportCounts([own.counts, ...outcomes.map((each) => each.counts)]), lists);
    const ownImport = withSources({ ...own, counts }, [source, ...sources]);
    const imports = withImport(former, ownImport, newMovies, now);
    const write = await stored.packChanges(imports, changed);
    write();
    collect.write();
  }
  plan.write({ player });
  const answer = {
    importId,
    part,
    added: withLists(sumImportCounts(outcomes.map((each) => each.added)), made.all),
    kept: moviesKept(outcomes, unfitReasons(unrated, unfit), movies, factsById),
    unfitLists: unfitListsOf(collect, ownCollections),
  };
  const imports = { ...stored.imports, imports: [...stored.imports.imports, own] };
  const evidence = watchEvidence(outcomes, namedMovies, new Set(player.seen));
  return { steps: [], applied: { answer, imports, evidence } };
}

/** What imports say about the movies where a part has changed that, by movie. */
function changedStatements(
  outcomes: readonly Outcome[],
  stored: PlannedStatements,
): Map<number, Outcome['statements']> {
  const changed = outcomes.filter(({ movieId, statements }) => statements !== stored.of(movieId));
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

/** How many of a movie's latest watches here are compared with those in a file. */
const watchesCompared = 3;

type RecordedHere = Required<Pick<ImportOptions, 'recorded' | 'settled'>>;

const nothingRecorded: RecordedHere = { recorded: [], settled: [] };

/** On which days movies were watched here of which files say, in some way, that they were watched. */
async function readRecorded(
  tx: Tx,
  uid: string,
  knownMovies: ReadonlyMap<number, KnownMovie>,
  { seen, timeZone, now }: { seen: readonly number[]; timeZone: string; now: number },
): Promise<Map<number, RecordedHere>> {
  const seenHere = new Set(seen);
  const movieIds = [...knownMovies].flatMap(([id, { all }]) =>
    seenHere.has(id) && all.some(({ watched = [], rating }) => watched.length > 0 || rating) ? id : [],
  );
  const readings = movieIds.map(async (id) => {
    const watches = await readNewestWatchesOfMovie(tx, uid, id, watchesCompared);
    const counting = watches.filter(({ withdrawn }) => !withdrawn);
    const daysOf = (some: readonly WatchEvent[]) =>
      some.map(({ day, watchedAt }) => ({ date: day?.date ?? localDateOf(watchedAt, timeZone) }));
    const settled = counting.filter((watch) => !isWithdrawable(watch, now));
    return [id, { recorded: daysOf(counting), settled: daysOf(settled) }] as const;
  });
  return new Map(await Promise.all(readings));
}

function withLists(counts: ImportCounts, lists: number): ImportCounts {
  return { ...counts, lists: counts.lists + lists };
}

function mapAll(
  knownMovies: ReadonlyMap<number, KnownMovie>,
  change: (movie: ImportedMovie) => ImportedMovie,
): Map<number, KnownMovie> {
  return new Map([...knownMovies].map(([id, { facts, all }]) => [id, { facts, all: all.map(change) }]));
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
    const wanted = knownMovies.get(movieId)!.all.flatMap((each) => each.wanted ?? []);
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

/** What is said about each known movie; for one that was promoted since, about the catalogue's. */
async function groupByMovie(
  context: Context,
  tx: Tx,
  movies: readonly ImportedMovie[],
  factsById: ReadonlyMap<number, MovieFacts>,
): Promise<Map<number, KnownMovie>> {
  const knownMovies = await Promise.all(
    movies.map(async (each) => {
      const former = factsById.get(each.movieId);
      if (!former) return [];
      const facts = isCustomMovie(former.id) ? await readCurrentFacts(context, tx, former) : former;
      return [{ facts, movie: { ...each, movieId: facts.id } }];
    }),
  );
  const byMovie = Map.groupBy(knownMovies.flat(), ({ facts }) => facts.id);
  return new Map(
    [...byMovie].map(([movieId, all]) => [
      movieId,
      { facts: all[0]!.facts, all: all.map((each) => each.movie) },
    ]),
  );
}
