import type { Operation } from '@cine/contract/operation';
import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import { createSession, joinSession } from '@cine/contract/operations/together/sessions';
import { addToCollection } from '@cine/contract/operations/watching/collections';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import type { TestUser } from '../../functions/test/client.ts';
import { byPreparedMember, forBothTurns, type Given, newMember, type Row, type Stage } from './row.ts';

/** Any movie will do; its facts don't matter here. */
export const anyMovie = {
  titles: { en: 'Any two movies' },
  rules: [{ field: 'year' as const, operator: 'gte' as const, value: 1870 }],
  targetCount: 2,
  xpReward: 20,
};

export const customMovie = { title: 'A summer of ours', year: 1998, audience: 'group' as const };

export async function newSession(stage: Stage, host: TestUser, size = 2) {
  const { id, code } = await host.call(createSession, {});
  const others: TestUser[] = [];
  while (others.length < size - 1) others.push(await newMember(stage));
  for (const other of others) await other.call(joinSession, { code });
  return { sessionId: id, code, others };
}

/** The host's action, another session each turn. */
export function inSession(
  operation: Operation,
  label: string,
  size: number,
  act: (host: TestUser, given: Given & Awaited<ReturnType<typeof newSession>>) => Promise<unknown>,
): Row {
  return byPreparedMember(
    operation,
    label,
    async (host, stage) => ({ sessions: await forBothTurns(() => newSession(stage, host, size)) }),
    (host, { sessions, ...given }) => act(host, { ...given, ...sessions[given.turn] }),
  );
}

/** Ids of movies that no other action is about. */
function otherMovies({ movies }: Stage, howMany: number): number[] {
  return movies.slice(20, 20 + howMany).map(({ id }) => id);
}

/** Puts movies on a user's watchlist, all new. */
export async function collect(user: TestUser, stage: Stage, howMany: number) {
  const collected = otherMovies(stage, howMany);
  for (const movieId of collected) await user.call(addToCollection, { collection: 'watchlist', movieId });
  return { collected };
}

/** Rates movies, each a little higher. */
export async function rateSome(user: TestUser, stage: Stage, howMany: number) {
  const rated = otherMovies(stage, howMany);
  for (const [n, movieId] of rated.entries()) await user.call(rateMovie, { movieId, score: 50 + n });
  return { rated };
}

/** An action on one of two rated movies, one for each turn. */
export function onRating(
  operation: Operation,
  label: string,
  act: (user: TestUser, movieId: number) => Promise<unknown>,
): Row {
  return byPreparedMember(
    operation,
    label,
    (user, stage) => rateSome(user, stage, 2),
    (user, { turn, rated }) => act(user, rated[turn]!),
  );
}

export async function joinChallenges(user: TestUser, howMany: number) {
  const joined: string[] = [];
  for (let n = 0; n < howMany; n++) {
    const { id } = await user.call(createChallenge, anyMovie);
    await user.call(joinChallenge, { challengeId: id });
    joined.push(id);
  }
  return { joined };
}

/** A user with a personal challenge, a session with a friend, and some watches. */
export async function newLife(stage: Stage, watches: number): Promise<TestUser> {
  const user = await newMember(stage);
  await newSession(stage, user);
  await joinChallenges(user, 1);
  for (const { id } of stage.movies.slice(0, watches)) await user.call(recordOwnWatch, { movieId: id });
  return user;
}

/** A maker's action on a custom movie that others watched, each by themselves; another movie each turn. */
export function withCustomMovie(
  operation: Operation,
  label: string,
  act: (maker: TestUser, movieId: number, stage: Stage) => Promise<unknown>,
  watchers = 0,
  said: (stage: Stage) => typeof customMovie = () => customMovie,
): Row {
  return {
    operation,
    label,
    prepare: async (stage) => {
      const maker = await newMember(stage);
      const ids = await forBothTurns(async () => {
        const { movie } = await maker.call(createCustomMovie, said(stage));
        for (let n = 0; n < watchers; n++)
          await (await newMember(stage)).call(recordOwnWatch, { movieId: movie.movieId });
        return movie.movieId;
      });
      return (turn) => act(maker, ids[turn], stage);
    },
  };
}
