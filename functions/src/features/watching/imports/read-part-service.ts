/** Reads what a part of an import is decided by, in the transaction that applies it. */
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { ParsedInputOf } from '@cine/contract/operation';
import type { ImportSource } from '@cine/contract/operations/watching/import-source';
import type * as operations from '@cine/contract/operations/watching/imports';
import type { ImportedMovie } from '@cine/contract/operations/watching/imports';
import type { Context } from '#context.ts';
import { requireAccount } from '#core/account/index.ts';
import { planPlayer } from '#core/players/index.ts';
import { readCurrentFacts } from '#movies/custom-movies/index.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { localDateOf } from '#platform/time/zoned.ts';
import { listIdOf, planStatements, withListKey } from '../statements/index.ts';
import { isWithdrawable, readNewestWatchesOfMovie, type WatchEvent } from '../watches/index.ts';
import { importOf } from './import-list.ts';
import type { ImportOptions } from './outcome.ts';
import { namingOwn, readOwnCollections } from './own-collections-service.ts';
import { lastingNumbers } from './undo-window.ts';

/** What files say of a movie that the catalogue, or the user's own movies, have. */
export type KnownMovie = { facts: MovieFacts; all: readonly ImportedMovie[] };

type Input = Pick<
  ParsedInputOf<typeof operations.applyImport>,
  'importId' | 'source' | 'overwrites' | 'movies' | 'collections'
>;

export type PartRead = Awaited<ReturnType<typeof readPart>>;

/** The services whose ratings are whole numbers or half stars, ten in all. */
const inTens: ReadonlySet<ImportSource> = new Set(['letterboxd', 'imdb', 'trakt', 'kinopoisk'] as const);

/** Throws `import-undone`, and what `requireAccount` does. */
export async function readPart(
  context: Context,
  tx: Tx,
  uid: string,
  { importId, source, overwrites, movies, collections }: Input,
  factsById: ReadonlyMap<number, MovieFacts>,
) {
  const byMovie = await groupByMovie(context, tx, movies, factsById);
  const [plan, statementPlan, account] = await Promise.all([
    planPlayer(tx, uid),
    planStatements(tx, uid, [...byMovie.keys()]),
    requireAccount(context, tx, uid),
  ]);
  const now = context.now();
  const former = withListKey(statementPlan.imports, context.newId);
  const ownCollections = await readOwnCollections(context, tx, uid, former, collections);
  const idOf = (list: string) => listIdOf(former.listKey, list);
  const namedMovies = mapAll(byMovie, (movie) => namingOwn(movie, ownCollections, idOf));
  const own = importOf(former, importId, source, now);
  const { seen } = plan.player;
  const recorded = await readRecorded(tx, uid, namedMovies, { seen, timeZone: account.timeZone, now });
  const lasting = lastingNumbers(statementPlan.imports, now);
  const options = { number: own.number, overwrites, now, lasting, isInTens: inTens.has(source) };
  return {
    plan,
    statementPlan,
    account,
    now,
    former,
    own,
    ownCollections,
    idOf,
    movies: namedMovies,
    recorded,
    options,
  };
}

/** How many of a movie's latest watches here are compared with those in a file. */
const watchesCompared = 3;

type RecordedHere = Required<Pick<ImportOptions, 'recorded' | 'settled'>>;

export const nothingRecorded: RecordedHere = { recorded: [], settled: [] };

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

/** The movies with what is said of each changed. */
export function mapAll(
  knownMovies: ReadonlyMap<number, KnownMovie>,
  change: (movie: ImportedMovie) => ImportedMovie,
): Map<number, KnownMovie> {
  return new Map([...knownMovies].map(([id, { facts, all }]) => [id, { facts, all: all.map(change) }]));
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
