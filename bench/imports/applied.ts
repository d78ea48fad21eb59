import { strictEqual } from 'node:assert/strict';
import type { MovieFacts } from '@cine/contract/movies/movie';
import {
  applyImport,
  type ImportedMovie,
  matchImported,
  maxImportedAtOnce,
} from '@cine/contract/operations/watching/imports';
import type { TestUser } from '../../functions/test/client.ts';
import { report } from '../command/harness.ts';
import { setUpMember } from '../deployed/session.ts';
import { startWorld, userOf } from '../deployed/world.ts';

const howMany = 10_000;
const size = { movies: 12_000, candidates: 500 };
const uid = 'importer';

/** Importing through the deployed operations: each row is matched by its title, then applied. */
export async function measureApplied(): Promise<void> {
  const world = await startWorld(size);
  const rows = world.movies.slice(0, howMany);
  const { seconds, writes, again } = await world.onInstance(async (instance) => {
    await setUpMember(instance, uid);
    const user = userOf(uid, instance);
    // An instance has read the catalogue before.
    await match(user, rows.slice(0, 1));
    const started = performance.now();
    const { cost } = await world.emulator.costOf(async () => {
      const movies = await match(user, rows);
      await apply(user, 'first', movies);
    });
    const took = performance.now() - started;
    const movies = rows.map(asImportedMovie);
    const written = await world.emulator.writesOf(() => apply(user, 'again', movies));
    const own = [...written.keys()].filter(
      (path) => path.split('/').includes(uid) && !path.includes('rateLimits'),
    );
    return { seconds: took / 1000, writes: cost.writes, again: own.length };
  });
  await world.stop();
  const fixture = `${howMany} rows with watches and ratings; ${size.movies} movies`;
  report({
    figure: 'imports.rows-per-s',
    value: Math.round(howMany / seconds),
    unit: 'rows matched by title and applied in a second, until every trigger rests',
    sense: 'min',
    goal: 1_000,
    fixture,
    warmth: 'warm',
  });
  report({
    figure: 'imports.writes',
    value: writes / howMany,
    unit: 'documents written for a row, with all that is triggered',
    sense: 'max',
    goal: 0.02,
    fixture,
    warmth: 'warm',
  });
  report({
    figure: 'imports.again.writes',
    value: again,
    unit: 'documents of the user written by importing the same again',
    sense: 'max',
    goal: 0,
    fixture,
    warmth: 'warm',
  });
}

/** What is said of the movies of rows, which all are found. */
async function match(user: TestUser, rows: readonly MovieFacts[]): Promise<ImportedMovie[]> {
  const movieIds: number[] = [];
  for (const some of parts(rows)) {
    const movies = some.map(({ title, year, directors }) => ({
      titles: [title],
      year,
      tmdbId: null,
      imdbId: null,
      directors,
    }));
    const { matches } = await user.call(matchImported, { movies });
    movieIds.push(...matches.flatMap((each) => (each.kind === 'matched' ? [each.movieId] : [])));
  }
  strictEqual(movieIds.length > 0.9 * rows.length, true);
  return rows.map(asImportedMovie);
}

function asImportedMovie({ id }: MovieFacts, at: number): ImportedMovie {
  return {
    movieId: id,
    watched: [{ date: '2019-05-04' }],
    rating: { value: at % 101, at: { date: '2019-05-04' } },
  };
}

async function apply(user: TestUser, importId: string, movies: readonly ImportedMovie[]): Promise<void> {
  const inOrder = movies.toSorted((one, other) => one.movieId - other.movieId);
  for (const [part, movies] of parts(inOrder).entries())
    await user.call(applyImport, { importId, part, source: 'letterboxd', movies });
}

function parts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / maxImportedAtOnce) }, (_, part) =>
    all.slice(part * maxImportedAtOnce, (part + 1) * maxImportedAtOnce),
  );
}
