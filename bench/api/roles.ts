/** What each does in an evening, tap by tap, without the movie's two hours. */
import { strictEqual } from 'node:assert/strict';
import { updateAccount } from '@cine/contract/operations/core/account';
import { searchMovies } from '@cine/contract/operations/movies/movies';
import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import * as sessions from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { addToCollection } from '@cine/contract/operations/watching/collected-movies';
import { rateMovie, undoRating } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, watchIdOf, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { subscriptions } from '../deployed/catalogue.ts';
import type { Evening } from './evening.ts';
import {
  challengesPage,
  forYouPage,
  moviePage,
  neighboursPage,
  playerPage,
  ratePage,
  searchPage,
  sessionPage,
  sessionsPage,
  settingsPage,
  tastePage,
  watchlistPage,
} from './pages.ts';
import type { Person, Tap } from './person.ts';

export type Role = (me: Person, evening: Evening) => Promise<void>;

export const host: Role = async (me, evening) => {
  await me.opens(playerPage);
  await me.opens(sessionsPage);
  const session = await me.calls(sessions.createSession, {});
  const { id: sessionId } = session;
  evening.opened.resolve(session);
  await shows(me, evening, sessionId);
  const { id: challengeId } = await me.calls(createChallenge, {
    titles: { en: 'Any two movies' },
    rules: [{ field: 'year', operator: 'gte', value: 1870 }],
    targetCount: 2,
    xpReward: 20,
    audience: 'group',
  });
  await me.calls(joinChallenge, { challengeId });
  evening.challenge.resolve(challengeId);
  await me.after(evening.gathered.promise);
  await me.calls(sessions.setStrategy, { sessionId, strategy: 'least-misery' });
  evening.changes();
  await me.calls(sessions.setFilters, { sessionId, filters: { maxRuntime: 120 } });
  evening.changes();
  const short = await me.calls(tonight, { sessionId, pageSize: 21 });
  const { movieId } = short.candidates.find(({ year }) => year !== null)!;
  await me.opens(moviePage(movieId, sessionId));
  await me.calls(sessions.chooseMovie, { sessionId, movieId });
  evening.choose(movieId);
  const { recordedFor } = await me.calls(sessions.recordWatch, { sessionId });
  strictEqual(recordedFor.length, 5);
  evening.changes();
  evening.watched.resolve(movieId);
  await rates(me, movieId);
  await me.opens(playerPage);
  await me.opens(forYouPage);
  await me.opens(challengesPage);
  await me.after(evening.done.promise);
  await me.calls(sessions.closeSession, { sessionId });
};

/** Comes with a further service, and reads on in the list. */
export const subscriber: Role = async (me, evening) => {
  const { sessionId, challengeId } = await joins(me, evening);
  await me.calls(joinChallenge, { challengeId });
  await me.calls(updateAccount, { providers: [...subscriptions, 11] });
  evening.changes();
  evening.arrives();
  const { nextCursor } = await me.calls(tonight, { sessionId, pageSize: 21 });
  await me.opens(moviePage(await me.after(evening.chosen.promise), sessionId));
  await rates(me, await me.after(evening.watched.promise));
  await me.opens(playerPage);
  await me.opens(tastePage);
  await me.opens(neighboursPage);
  await me.opens(forYouPage);
  strictEqual(typeof nextCursor, 'string');
  evening.finishes();
};

/** Searches for movies and keeps some, and takes a watch back. */
export const searcher: Role = async (me, evening) => {
  const { sessionId, challengeId } = await joins(me, evening);
  await me.calls(joinChallenge, { challengeId });
  evening.arrives();
  await me.opens(searchPage);
  await me.calls(sessions.setFilters, { sessionId, filters: { mood: 'light' } });
  evening.changes();
  const { candidates } = await me.calls(tonight, { sessionId, pageSize: 21 });
  const [first, second] = candidates as [(typeof candidates)[0], (typeof candidates)[0]];
  for (const letters of [3, 5, 8]) await me.calls(searchMovies, { query: first.title.slice(0, letters) });
  await me.opens(moviePage(first.movieId, sessionId));
  await me.calls(addToCollection, { collection: 'watchlist', movieId: first.movieId });
  await me.calls(addToCollection, { collection: 'watchlist', movieId: second.movieId });
  await me.opens(watchlistPage);
  const movieId = await me.after(evening.watched.promise);
  await me.calls(withdrawWatch, { watchId: watchIdOf(movieId, sessionId) });
  await me.calls(recordOwnWatch, { movieId });
  await rates(me, movieId);
  await me.opens(challengesPage);
  await me.opens(watchlistPage);
  evening.finishes();
};

/** Steps out and comes back, and rates what else was seen. */
export const rater: Role = async (me, evening) => {
  const { sessionId, challengeId } = await joins(me, evening);
  await me.calls(joinChallenge, { challengeId });
  await me.calls(sessions.setPresence, { sessionId, present: false });
  evening.changes();
  await me.opens(settingsPage);
  await me.calls(sessions.setPresence, { sessionId, present: true });
  evening.changes();
  evening.arrives();
  await me.opens(moviePage(await me.after(evening.chosen.promise), sessionId));
  const movieId = await me.after(evening.watched.promise);
  await rates(me, movieId);
  await me.calls(undoRating, { movieId });
  await me.opens(ratePage);
  await me.opens(neighboursPage);
  await me.opens(tastePage);
  evening.finishes();
};

/** Has no account, and goes home before the others. */
export const guest: Role = async (me, evening) => {
  const { sessionId, challengeId } = await joins(me, evening);
  await me.calls(joinChallenge, { challengeId });
  await me.calls(sessions.setIncludeFree, { sessionId, includeFree: true });
  evening.changes();
  evening.arrives();
  // For the guest alone.
  await me.calls(tonight, { sessionId, filters: { unseenByAll: true }, pageSize: 21 });
  const movieId = await me.after(evening.watched.promise);
  await rates(me, movieId);
  await me.opens(playerPage);
  evening.hides(me);
  await me.calls(sessions.leaveSession, { sessionId });
  evening.changes();
  evening.finishes();
};

/** A host's program, such as lamps that dim when a movie is chosen. */
export const program: Role = async (me, evening) => {
  const { id: sessionId } = await me.after(evening.opened.promise);
  const query = '{ me { totalXp level } }';
  const questions: Record<string, (rest: Tap['rest']) => Promise<unknown>> = {
    'REST sessions-show': async (rest) =>
      answered(await rest.GET('/api/sessions/{sessionId}', { params: { path: { sessionId } } })),
    'REST players-show': async (rest) => answered(await rest.GET('/api/players/me')),
    GraphQL: async (rest) =>
      strictEqual(answered(await rest.POST('/api/graphql', { body: { query } })).errors, undefined),
  };
  let isOver = false;
  void evening.done.promise.then(() => (isOver = true));
  while (!isOver) {
    for (const [name, ask] of Object.entries(questions))
      await me.taps(({ timed, rest }) => timed(name, () => ask(rest)));
  }
};

async function joins(me: Person, evening: Evening) {
  if (!me.isGuest) await me.opens(playerPage);
  const { id: sessionId, code } = await me.after(evening.opened.promise);
  const card = { displayName: 'Nina', providers: subscriptions };
  await me.calls(sessions.joinSession, { code, ...(me.isGuest && { guest: card }) });
  evening.changes();
  await shows(me, evening, sessionId);
  return { sessionId, challengeId: await me.after(evening.challenge.promise) };
}

async function shows(me: Person, evening: Evening, sessionId: string): Promise<void> {
  await me.opens(sessionPage(sessionId));
  evening.shows(me);
}

async function rates(me: Person, movieId: number): Promise<void> {
  await me.calls(rateMovie, { movieId, score: 70 });
}

function answered<T>({ data, error }: { data?: T; error?: object }): T {
  if (data === undefined) throw new Error(`The API refuses: ${JSON.stringify(error)}`);
  return data;
}
