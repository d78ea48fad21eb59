import { customMovieIds } from '@cine/contract/movies/custom-movie';
import * as account from '@cine/contract/operations/core/account';
import * as privacy from '@cine/contract/operations/faces/privacy';
import * as customMovies from '@cine/contract/operations/movies/custom-movies';
import { reportOffer } from '@cine/contract/operations/movies/movies';
import * as challenges from '@cine/contract/operations/together/challenges';
import * as sessions from '@cine/contract/operations/together/sessions';
import * as collections from '@cine/contract/operations/watching/collected-movies';
import * as ratings from '@cine/contract/operations/watching/ratings';
import * as watches from '@cine/contract/operations/watching/watches';
import { subscriptions } from '../../deployed/catalogue.ts';
import { customMovie } from '../situations.ts';
import { collectionMoves } from './collections.ts';
import { duelMoves } from './duels.ts';
import { eveningMoves } from './evenings.ts';
import { groupMoves } from './groups.ts';
import { habitMoves } from './habits.ts';
import { importMoves } from './imports.ts';
import { inLastSession } from './in-last-session.ts';
import { type Below, type Call, type Hostile, type Move, oneIn } from './move.ts';
import { people } from './people.ts';
import { pollMoves } from './polls.ts';
import { profileMoves } from './profiles.ts';
import { reads } from './reads.ts';
import { sharedMovies } from './shared-movies.ts';

export type MoveName = keyof typeof moves;

const favourites = 12;

export const moves = {
  recordFirst: record(({ movies }) => movies[0]!.id),
  recordSome: record(({ movies }, below) => movies[below(favourites)]!.id),
  recordNext: record(({ movies, calls }) => movies[calls % movies.length]!.id),
  recordCustom: record(({ movies, customIds }) => customIds.at(-1) ?? movies[0]!.id),
  withdrawLast: (hostile, call) => withdraw(hostile, call, hostile.watchIds.length - 1),
  withdrawAny: (hostile, call, below) => withdraw(hostile, call, below(hostile.watchIds.length)),
  submit: async ({ challengeIds, movies, watchIds, calls }, call, below) => {
    const challengeId = challengeIds[below(challengeIds.length)] ?? 'noir';
    const movieId = movies[below(2)]!.id;
    const submitted = await call(challenges.submitMovie, { challengeId, movieId, key: `key-${calls}` });
    if (submitted) watchIds.push(submitted.watchId);
  },
  createSmall: createChallenge(1),
  createLarge: createChallenge(challenges.maxTargetCount),
  joinLast: ({ challengeIds }, call) =>
    call(challenges.joinChallenge, { challengeId: challengeIds.at(-1) ?? 'noir' }),
  joinAny: ({ challengeIds }, call, below) =>
    call(challenges.joinChallenge, { challengeId: challengeIds[below(challengeIds.length)] ?? 'noir' }),
  abandon: ({ challengeIds }, call, below) =>
    call(challenges.abandonChallenge, { challengeId: challengeIds[below(challengeIds.length)] ?? 'noir' }),
  listChallenges: (_, call) => call(challenges.listChallenges, { list: 'mine' }),
  open: async ({ opened }, call) => {
    const session = await call(sessions.createSession, {});
    if (session) opened.push({ id: session.id });
  },
  join: async ({ codes, opened, isGuest, calls }, call, below) => {
    const card = { displayName: `Guest ${calls}`, providers: subscriptions };
    const code = codes[below(codes.length)]!;
    const session = await call(sessions.joinSession, { code, ...(isGuest && { guest: card }) });
    if (session) opened.push({ id: session.id });
  },
  checkCode: ({ codes }, call, below) =>
    call(sessions.checkCode, { code: oneIn(2, below) ? 'AAAAAA' : codes[below(codes.length)]! }),
  guess: (_, call) => call(sessions.joinSession, { code: 'AAAAAA' }),
  report: ({ movies }, call, below) =>
    call(reportOffer, {
      movieId: movies[below(movies.length)]!.id,
      provider: subscriptions[0]!,
      region: 'FR',
      says: 'gone',
    }),
  choose: inLastSession(({ sessionId, hostile: { movies }, call }) =>
    call(sessions.chooseMovie, { sessionId, movieId: movies[0]!.id }),
  ),
  takeMovies: inLastSession(({ sessionId, call }) =>
    call(sessions.setCollection, { sessionId, collection: 'watchlist' }),
  ),
  countDiscs: inLastSession(({ sessionId, call }) =>
    call(sessions.setIncludeOwned, { sessionId, includeOwned: true }),
  ),
  watchTogether: inLastSession(({ sessionId, hostile: { movies }, call, below }) =>
    call(sessions.recordWatch, { sessionId, movieId: movies[below(2)]!.id }),
  ),
  undoTogether: inLastSession(({ sessionId, hostile: { movies }, call, below }) =>
    call(sessions.undoWatch, { sessionId, movieId: movies[below(2)]!.id }),
  ),
  listGains: inLastSession(({ sessionId, call }) => call(challenges.listGains, { sessionId })),
  leave: ({ opened }, call) => call(sessions.leaveSession, { sessionId: opened.pop()?.id ?? 'none' }),
  close: ({ opened }, call) => call(sessions.closeSession, { sessionId: opened.pop()?.id ?? 'none' }),
  rename: ({ isGuest, user, calls }, call) => {
    const username = `u_${user.uid.replaceAll('-', '_')}_${calls}`;
    return call(account.updateAccount, { displayName: `Name ${calls}`, ...(!isGuest && { username }) });
  },
  own: ({ movies }, call, below) =>
    call(collections.addToCollection, { collection: 'shelf', movieId: movies[below(movies.length)]!.id }),
  wish: ({ movies }, call, below) =>
    call(collections.addToCollection, { collection: 'watchlist', movieId: movies[below(2)]!.id }),
  unwish: ({ movies }, call, below) =>
    call(collections.removeFromCollection, { collection: 'watchlist', movieId: movies[below(2)]!.id }),
  rate: ({ movies }, call, below) =>
    call(ratings.rateMovie, { movieId: movies[below(favourites)]!.id, score: below(101) }),
  unrate: ({ movies }, call, below) =>
    call(ratings.withdrawRating, { movieId: movies[below(favourites)]!.id }),
  addCustom: async ({ customIds, calls }, call) => {
    const title = `${customMovie.title} ${calls}`;
    const added = await call(customMovies.createCustomMovie, { ...customMovie, title, audience: 'private' });
    if (added) customIds.push(added.movie.movieId);
  },
  promote: ({ customIds, movies, calls }, call) =>
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
  ...profileMoves,
  ...eveningMoves,
  ...habitMoves,
  ...reads,
  listWatches: (_, call) => call(watches.listWatches, { pageSize: 100 }),
  export: (_, call) => call(privacy.exportAccount, {}),
  exportMovies: (_, call) => call(privacy.exportMovies, {}),
} satisfies Record<string, Move>;

function record(movieOf: (hostile: Hostile, below: Below) => number): Move {
  return async (hostile, call, below) => {
    const movieId = movieOf(hostile, below);
    const recorded = await call(watches.recordOwnWatch, { movieId, key: `key-${hostile.calls}` });
    if (recorded) hostile.watchIds.push(recorded.watchId);
  };
}

function withdraw({ watchIds }: Hostile, call: Call, at: number): Promise<unknown> {
  const [watchId = '1-none'] = watchIds.splice(Math.max(0, at), 1);
  return call(watches.withdrawWatch, { watchId });
}

function createChallenge(targetCount: number): Move {
  return async ({ challengeIds, calls }, call) => {
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
