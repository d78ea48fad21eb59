/** All moves that hostile accounts make. */
import { customMovieIds } from '@cine/contract/movies/custom-movie';
import * as account from '@cine/contract/operations/core/account';
import * as privacy from '@cine/contract/operations/faces/privacy';
import * as customMovies from '@cine/contract/operations/movies/custom-movies';
import * as challenges from '@cine/contract/operations/together/challenges';
import * as sessions from '@cine/contract/operations/together/sessions';
import * as collections from '@cine/contract/operations/watching/collected-movies';
import * as ratings from '@cine/contract/operations/watching/ratings';
import * as watches from '@cine/contract/operations/watching/watches';
import { subscriptions } from '../../deployed/catalogue.ts';
import { customMovie } from '../situations.ts';
import { collectionMoves } from './collections.ts';
import { duelMoves } from './duels.ts';
import { groupMoves } from './groups.ts';
import { importMoves } from './imports.ts';
import { type Hostile, inLastSession, type Move } from './move.ts';
import { people } from './people.ts';
import { pollMoves } from './polls.ts';
import { reads } from './reads.ts';
import { playScene } from './scenes.ts';
import { sharedMovies } from './shared-movies.ts';

export type MoveName = keyof typeof moves;

const favourites = 12;

export const moves = {
  recordFirst: record(({ movies }) => movies[0]!.id),
  recordSome: record(({ movies, below }) => movies[below(favourites)]!.id),
  recordNext: record(({ movies, calls }) => movies[calls % movies.length]!.id),
  recordCustom: record(({ movies, customIds }) => customIds.at(-1) ?? movies[0]!.id),
  withdrawLast: (hostile) => withdraw(hostile, hostile.watchIds.length - 1),
  withdrawAny: (hostile) => withdraw(hostile, hostile.below(hostile.watchIds.length)),
  submit: async ({ challengeIds, movies, watchIds, calls, call, below }) => {
    const challengeId = challengeIds[below(challengeIds.length)] ?? 'noir';
    const movieId = movies[below(2)]!.id;
    const submitted = await call(challenges.submitMovie, { challengeId, movieId, key: `key-${calls}` });
    if (submitted) watchIds.push(submitted.watchId);
  },
  createSmall: createChallenge(1),
  createLarge: createChallenge(challenges.maxTargetCount),
  joinLast: ({ challengeIds, call }) =>
    call(challenges.joinChallenge, { challengeId: challengeIds.at(-1) ?? 'noir' }),
  joinAny: ({ challengeIds, call, below }) =>
    call(challenges.joinChallenge, { challengeId: challengeIds[below(challengeIds.length)] ?? 'noir' }),
  abandon: ({ challengeIds, call, below }) =>
    call(challenges.abandonChallenge, { challengeId: challengeIds[below(challengeIds.length)] ?? 'noir' }),
  open: async ({ opened, call }) => {
    const session = await call(sessions.createSession, {});
    if (session) opened.push({ id: session.id });
  },
  join: async ({ codes, opened, isGuest, calls, call, below }) => {
    const card = { displayName: `Guest ${calls}`, providers: subscriptions };
    const code = codes[below(codes.length)]!;
    const session = await call(sessions.joinSession, { code, ...(isGuest && { guest: card }) });
    if (session) opened.push({ id: session.id });
  },
  guess: ({ call }) => call(sessions.joinSession, { code: 'AAAAAA' }),
  choose: inLastSession(({ sessionId, movies, call }) =>
    call(sessions.chooseMovie, { sessionId, movieId: movies[0]!.id }),
  ),
  takeMovies: inLastSession(({ sessionId, call }) =>
    call(sessions.setCollection, { sessionId, collection: 'watchlist' }),
  ),
  countDiscs: inLastSession(({ sessionId, call }) =>
    call(sessions.setIncludeOwned, { sessionId, includeOwned: true }),
  ),
  watchTogether: inLastSession(({ sessionId, movies, call, below }) =>
    call(sessions.recordWatch, { sessionId, movieId: movies[below(2)]!.id }),
  ),
  undoTogether: inLastSession(({ sessionId, movies, call, below }) =>
    call(sessions.undoWatch, { sessionId, movieId: movies[below(2)]!.id }),
  ),
  leave: ({ opened, call }) => call(sessions.leaveSession, { sessionId: opened.pop()?.id ?? 'none' }),
  close: ({ opened, call }) => call(sessions.closeSession, { sessionId: opened.pop()?.id ?? 'none' }),
  rename: ({ isGuest, user, calls, call }) => {
    const username = `u_${user.uid.replaceAll('-', '_')}_${calls}`;
    return call(account.updateAccount, { displayName: `Name ${calls}`, ...(!isGuest && { username }) });
  },
  own: ({ movies, call, below }) =>
    call(collections.addToCollection, { collection: 'shelf', movieId: movies[below(movies.length)]!.id }),
  wish: ({ movies, call, below }) =>
    call(collections.addToCollection, { collection: 'watchlist', movieId: movies[below(2)]!.id }),
  unwish: ({ movies, call, below }) =>
    call(collections.removeFromCollection, { collection: 'watchlist', movieId: movies[below(2)]!.id }),
  rate: ({ movies, call, below }) =>
    call(ratings.rateMovie, { movieId: movies[below(favourites)]!.id, score: below(101) }),
  unrate: ({ movies, call, below }) =>
    call(ratings.withdrawRating, { movieId: movies[below(favourites)]!.id }),
  addCustom: async ({ customIds, calls, call }) => {
    const title = `${customMovie.title} ${calls}`;
    const added = await call(customMovies.createCustomMovie, { ...customMovie, title, audience: 'private' });
    if (added) customIds.push(added.movie.movieId);
  },
  promote: ({ customIds, movies, calls, call }) =>
    call(customMovies.promoteCustomMovie, {
      movieId: customIds.pop() ?? customMovieIds.from,
      tmdbId: movies[calls % movies.length]!.id,
    }),
  ...sharedMovies,
  ...people,
  ...pollMoves,
  ...groupMoves,
  ...duelMoves,
  ...collectionMoves,
  ...importMoves,
  ...reads,
  playScene,
  listWatches: ({ call }) => call(watches.listWatches, { pageSize: 100 }),
  export: ({ call }) => call(privacy.exportAccount, {}),
  exportMovies: ({ call }) => call(privacy.exportMovies, {}),
} satisfies Record<string, Move>;

function record(movieOf: (hostile: Hostile) => number): Move {
  return async (hostile) => {
    const { call, calls, watchIds } = hostile;
    const movieId = movieOf(hostile);
    const recorded = await call(watches.recordOwnWatch, { movieId, key: `key-${calls}` });
    if (recorded) watchIds.push(recorded.watchId);
  };
}

function withdraw({ watchIds, call }: Hostile, at: number): Promise<unknown> {
  const [watchId = '1-none'] = watchIds.splice(Math.max(0, at), 1);
  return call(watches.withdrawWatch, { watchId });
}

function createChallenge(targetCount: number): Move {
  return async ({ challengeIds, calls, call }) => {
    const made = await call(challenges.createChallenge, {
      titles: { en: `Films ${calls}` },
      rules: [{ field: 'year', operator: 'gte', value: 1870 }],
      targetCount,
      xpReward: 20,
      audience: 'group',
    });
    if (made) challengeIds.push(made.id);
  };
}
