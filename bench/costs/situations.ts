/** Situations that rows of costs begin in: sessions, watchlists, imports, challenges. */
import { maxListedMovies, type Rule } from '@cine/contract/game/challenge-rules';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { InputOf } from '@cine/contract/operation';
import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import { createSession, joinSession } from '@cine/contract/operations/together/sessions';
import { addToCollection } from '@cine/contract/operations/watching/collected-movies';
import { applyImport } from '@cine/contract/operations/watching/imports';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import type { TestUser } from '../../functions/test/client.ts';
import { anyMovies } from '../../functions/test/scenarios/samples.ts';
import { both, newMember, type Stage } from './row.ts';

/** A challenge that any two movies complete. */
export const twoMovieChallenge = {
  titles: { en: 'Any two movies' },
  rules: anyMovies,
  targetCount: 2,
  xpReward: 20,
};

/** A rule that names as many movies as one may. */
export function longestList({ movies }: Stage): Rule {
  return { field: 'movie', operator: 'in', value: movies.slice(0, maxListedMovies).map(({ id }) => id) };
}

export const customMovie = { title: 'A summer of ours', year: 1998, audience: 'group' as const };

export async function newMembers(stage: Stage, howMany: number): Promise<TestUser[]> {
  const all: TestUser[] = [];
  while (all.length < howMany) all.push(await newMember(stage));
  return all;
}

export async function newSession(stage: Stage, host: TestUser, size = 2) {
  const { id, code } = await host.call(createSession, {});
  const others = await newMembers(stage, size - 1);
  for (const other of others) await other.call(joinSession, { code });
  return { sessionId: id, code, others };
}

/** A session of this size that the caller hosts. A new one for each turn, as `both` does. */
export const callerInSession = (size: number) =>
  both(async (host, stage) => {
    const { others, ...session } = await newSession(stage, host, size);
    return { ...session, uid: others[0]?.uid ?? host.uid };
  });

/** A session of two other people. */
export const sessionOfOthers = both(async (_, stage) => newSession(stage, await newMember(stage)));

/** Ids of movies that no other action is about. */
function otherMovies({ movies }: Stage, howMany: number): number[] {
  return movies.slice(20, 20 + howMany).map(({ id }) => id);
}

/** Puts movies on a user's watchlist, all new; returns one for each turn. */
export const moviesOnWatchlist = (howMany: number) => async (user: TestUser, stage: Stage) => {
  const collected = otherMovies(stage, howMany);
  for (const movieId of collected) await user.call(addToCollection, { collection: 'watchlist', movieId });
  return perTurn(collected);
};

/** Rates movies, each a little higher; returns one for each turn. */
export const ratedMovies = (howMany: number) => async (user: TestUser, stage: Stage) => {
  const rated = otherMovies(stage, howMany);
  for (const [n, movieId] of rated.entries()) await user.call(rateMovie, { movieId, score: 50 + n });
  return perTurn(rated);
};

/** What another service's file says of movies, watched and rated. */
export function importOf(movies: readonly MovieFacts[], turn: number): InputOf<typeof applyImport> {
  return {
    importId: `import-${turn}`,
    part: 0,
    source: 'letterboxd',
    movies: movies.map(({ id }) => ({
      movieId: id,
      watched: [{ date: '2019-05-04' }],
      rating: { value: 80, at: { date: '2019-05-04' } },
    })),
  };
}

/** Imports movies before the action. */
export const importedMovies =
  (howMany: number) =>
  async (user: TestUser, { movies }: Stage) => {
    const some = movies.slice(0, howMany);
    await user.call(applyImport, importOf(some, 0));
    return [
      { some, importId: 'import-0' },
      { some, importId: 'import-0' },
    ] as const;
  };

function perTurn([first = 0, second = 0]: readonly number[]) {
  return [{ movieId: first }, { movieId: second }] as const;
}

export async function joinedChallenge(user: TestUser) {
  const { id: challengeId } = await user.call(createChallenge, twoMovieChallenge);
  await user.call(joinChallenge, { challengeId });
  return { challengeId };
}

export const joinChallenges = (howMany: number) => async (user: TestUser) => {
  const joined: { challengeId: string }[] = [];
  while (joined.length < howMany) joined.push(await joinedChallenge(user));
  return { joined };
};

export const watchedMovies = (howMany: number) => async (user: TestUser, stage: Stage) => {
  for (const { id: movieId } of stage.movies.slice(0, howMany)) await user.call(recordOwnWatch, { movieId });
  return {};
};

/** Watches movies here, and imports these and others. */
export const watchedAndImported =
  (watches: number, imported: number) => async (user: TestUser, stage: Stage) => {
    await watchedMovies(watches)(user, stage);
    await importedMovies(imported)(user, stage);
  };

/** Gives a user a challenge of their own, a session with a user, and some watches. */
export const busyPlayer = (watches: number) => async (user: TestUser, stage: Stage) => {
  await newSession(stage, user);
  await joinedChallenge(user);
  return watchedMovies(watches)(user, stage);
};

/** Custom movies of the caller that others watched, each by themselves. */
export const customMoviesWatched = (watchers = 0, like?: (stage: Stage) => MovieFacts) =>
  both(async (maker, stage) => {
    const { title = customMovie.title, year = customMovie.year, id } = like?.(stage) ?? {};
    const { movie } = await maker.call(createCustomMovie, { ...customMovie, title, year });
    const { movieId } = movie;
    for (const each of await newMembers(stage, watchers)) await each.call(recordOwnWatch, { movieId });
    return { movieId, ...(id !== undefined && { tmdbId: id }) };
  });
