import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Operation } from '@cine/contract/operation';
import { mergeGuest, setUpAccount, showAccount, updateAccount } from '@cine/contract/operations/account';
import {
  abandonChallenge,
  createChallenge,
  joinChallenge,
  submitMovie,
} from '@cine/contract/operations/challenges';
import { addToCollection, listCollection, removeFromCollection } from '@cine/contract/operations/collections';
import * as custom from '@cine/contract/operations/custom-movies';
import { queryGraph } from '@cine/contract/operations/graph';
import { cancelJob, startJob } from '@cine/contract/operations/jobs';
import * as movies from '@cine/contract/operations/movies';
import { listNeighbours } from '@cine/contract/operations/neighbours';
import {
  showNewsletter,
  subscribeToNewsletter,
  unsubscribeFromNewsletter,
} from '@cine/contract/operations/newsletter';
import { deleteAccount, exportAccount } from '@cine/contract/operations/privacy';
import * as ratings from '@cine/contract/operations/ratings';
import * as recommendations from '@cine/contract/operations/recommendations';
import * as sessions from '@cine/contract/operations/sessions';
import { tonight } from '@cine/contract/operations/tonight';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watches';
import { readCatalogue, type SampleMovie, samplePath } from '@cine/dev-tmdb/catalogue';
import { type TestUser, unsignedToken } from '../../functions/test/client.ts';
import { subscriptions } from '../deployed/catalogue.ts';

/** A user on an instance, by id. */
export type Use = (uid: string, guest?: boolean, operator?: boolean) => TestUser;

/** An action to be measured twice: first on an instance that has answered nothing yet, then again on the same one. */
export type Row = {
  operation: Operation;
  label: string;
  /** Whether TMDB answers while it is measured; otherwise it is unreachable. */
  isAnswered?: boolean;
  /** Prepares both turns on another instance; returns the action. */
  prepare: (use: Use) => Promise<(use: Use, turn: 0 | 1) => Promise<unknown>>;
};

/** Titles of the movies that only TMDB has, for each turn. */
const wordOfTurn = ['zyxomma', 'qwertine'] as const;

/** Movies that the catalogue lacks, eight a turn. */
export function newMovies(): SampleMovie[] {
  const [sample] = readCatalogue(samplePath).movies;
  return wordOfTurn.flatMap((word, turn) =>
    Array.from({ length: 8 }, (_, index) => {
      const title = `${word} ${index}`;
      return { ...sample!, id: 2_000_000 + 8 * turn + index, title, originalTitle: title, titles: {} };
    }),
  );
}

const account = (name: string) => ({
  username: name.replaceAll('-', '_'),
  providers: subscriptions,
  region: 'FR',
  locale: 'fr' as const,
  timeZone: 'Europe/Paris',
});

/** Any movie will do; its facts don't matter here. */
const anyMovie = {
  titles: { en: 'Any two movies' },
  rules: [{ field: 'year' as const, operator: 'gte' as const, value: 1870 }],
  targetCount: 2,
  xpReward: 20,
};

/** Every operation, at two sizes where the cost depends on size. `confirm` gives a user an address. */
export function allRows(catalogue: readonly MovieFacts[], confirm: (uid: string) => void): Row[] {
  let count = 0;
  const newName = () => `person-${count++}`;
  const dated = catalogue.filter(({ year }) => year !== null);
  const movieId = (turn: number) => dated[turn]!.id;

  async function newMember(use: Use): Promise<string> {
    const uid = newName();
    await use(uid).call(setUpAccount, account(uid));
    return uid;
  }

  async function newSession(use: Use, host: string, size = 2) {
    const { id, code } = await use(host).call(sessions.createSession, {});
    const others: string[] = [];
    while (others.length < size - 1) others.push(await newMember(use));
    for (const other of others) await use(other).call(sessions.joinSession, { code });
    return { sessionId: id, code, others };
  }

  async function joinChallenges(use: Use, uid: string, howMany: number): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < howMany; n++) {
      const { id } = await use(uid).call(createChallenge, anyMovie);
      await use(uid).call(joinChallenge, { challengeId: id });
      ids.push(id);
    }
    return ids;
  }

  /** The host's actions; each turn has its own session. */
  function inSession(
    operation: Operation,
    label: string,
    size: number,
    act: (host: TestUser, session: Awaited<ReturnType<typeof newSession>>, turn: 0 | 1) => Promise<unknown>,
  ): Row {
    return {
      operation,
      label,
      prepare: async (use) => {
        const host = await newMember(use);
        const both = [await newSession(use, host, size), await newSession(use, host, size)] as const;
        return (now, turn) => act(now(host), both[turn], turn);
      },
    };
  }

  const update = (openSessions: number): Row => ({
    operation: updateAccount,
    label: `a new name, in ${openSessions} open sessions`,
    prepare: async (use) => {
      const uid = await newMember(use);
      for (let n = 0; n < openSessions; n++) await newSession(use, uid, 1);
      return (now, turn) => now(uid).call(updateAccount, { displayName: `Name ${turn}` });
    },
  });

  /** Changes of the watchlist, all new. */
  async function collect(user: TestUser, movies: number): Promise<void> {
    for (let n = 0; n < movies; n++)
      await user.call(addToCollection, { collection: 'watchlist', movieId: movieId(20 + n) });
  }

  /** Ratings, a little higher each time. */
  async function rateSome(user: TestUser, movies: number): Promise<void> {
    for (let n = 0; n < movies; n++)
      await user.call(ratings.rateMovie, { movieId: movieId(20 + n), score: 50 + n });
  }

  /** An action on one of two rated movies, one for each turn. */
  const onRating = (
    operation: Operation,
    label: string,
    act: (user: TestUser, movieId: number) => Promise<unknown>,
  ): Row => ({
    operation,
    label,
    prepare: async (use) => {
      const uid = await newMember(use);
      await rateSome(use(uid), 2);
      return (now, turn) => act(now(uid), movieId(20 + turn));
    },
  });

  const merge = (watches: number, collected = 0, rated = 0): Row => ({
    operation: mergeGuest,
    label: `a guest with a challenge, a session and ${watches} watches${collected > 0 ? `, and ${collected} movies to watch` : ''}${rated > 0 ? `, and ${rated} ratings` : ''}`,
    prepare: async (use) => {
      const uid = await newMember(use);
      const guests: string[] = [];
      for (const _turn of [0, 1]) {
        const guest = newName();
        const { code } = await newSession(use, await newMember(use), 1);
        const card = { displayName: 'Guest', providers: subscriptions };
        await use(guest, true).call(sessions.joinSession, { code, guest: card });
        await use(guest, true).call(joinChallenge, {
          challengeId: [...readyMadeChallenges.keys()][guests.length]!,
        });
        for (let n = 0; n < watches; n++)
          await use(guest, true).call(recordOwnWatch, { movieId: movieId(n) });
        await collect(use(guest, true), collected);
        await rateSome(use(guest, true), rated);
        guests.push(guest);
      }
      return (now, turn) => now(uid).call(mergeGuest, { guestToken: unsignedToken(guests[turn]!, true) });
    },
  });

  /** A user with a personal challenge, a session with a friend, and some watches. */
  async function newLife(use: Use, watches: number): Promise<string> {
    const uid = await newMember(use);
    await newSession(use, uid);
    await joinChallenges(use, uid, 1);
    for (let n = 0; n < watches; n++) await use(uid).call(recordOwnWatch, { movieId: movieId(n) });
    return uid;
  }

  const accountDeletion = (watches: number): Row => ({
    operation: deleteAccount,
    label: `with a session, a challenge and ${watches} watches`,
    prepare: async (use) => {
      const uids = [await newLife(use, watches), await newLife(use, watches)];
      return (now, turn) => now(uids[turn]!).call(deleteAccount, {});
    },
  });

  const accountExport = (watches: number): Row => ({
    operation: exportAccount,
    label: `with a session, a challenge and ${watches} watches`,
    prepare: async (use) => {
      const uid = await newLife(use, watches);
      return (now) => now(uid).call(exportAccount, {});
    },
  });

  const watchTogether = (size: number) =>
    inSession(sessions.recordWatch, `${size} present`, size, async (host, { sessionId }, turn) =>
      host.call(sessions.recordWatch, { sessionId, movieId: movieId(turn) }),
    );

  const showTogether = (size: number) =>
    inSession(movies.showMovie, `${size} present`, size, (host, { sessionId }, turn) =>
      host.call(movies.showMovie, { movieId: movieId(turn), sessionId }),
    );

  const undoTogether = (size: number): Row => ({
    operation: sessions.undoWatch,
    label: `${size} present`,
    prepare: async (use) => {
      const host = await newMember(use);
      const both = [await newSession(use, host, size), await newSession(use, host, size)];
      for (const [turn, { sessionId }] of both.entries())
        await use(host).call(sessions.recordWatch, { sessionId, movieId: movieId(turn) });
      return (now, turn) =>
        now(host).call(sessions.undoWatch, {
          sessionId: both[turn]!.sessionId,
          movieId: movieId(turn),
        });
    },
  });

  /** A user who may subscribe to the newsletter. */
  async function newReader(use: Use): Promise<string> {
    const uid = await newMember(use);
    confirm(uid);
    return uid;
  }

  const listTonight = (size: number) =>
    inSession(tonight, `${size} present`, size, (host, { sessionId }) => host.call(tonight, { sessionId }));

  const customMovie = { title: 'A summer of ours', year: 1998, audience: 'group' as const };

  /** A custom movie that others watched, each by themselves. */
  async function newCustomMovie(
    use: Use,
    uid: string,
    watchers: number,
    said = customMovie,
  ): Promise<number> {
    const { movie } = await use(uid).call(custom.createCustomMovie, said);
    for (let n = 0; n < watchers; n++)
      await use(await newMember(use)).call(recordOwnWatch, { movieId: movie.movieId });
    return movie.movieId;
  }

  /** Actions on custom movies, another movie each turn. */
  const withCustomMovie = (
    operation: Operation,
    label: string,
    watchers: number,
    act: (maker: TestUser, movieId: number) => Promise<unknown>,
    said = customMovie,
  ): Row => ({
    operation,
    label,
    prepare: async (use) => {
      const uid = await newMember(use);
      const ids = [
        await newCustomMovie(use, uid, watchers, said),
        await newCustomMovie(use, uid, watchers, said),
      ];
      return (now, turn) => act(now(uid), ids[turn]!);
    },
  });

  const promoteOwn = (watchers: number) =>
    withCustomMovie(
      custom.promoteCustomMovie,
      `watched by ${watchers}, no challenge concerned`,
      watchers,
      (maker, id) => maker.call(custom.promoteCustomMovie, { movieId: id, tmdbId: movieId(0) }),
      // Others have it, so it must be like the movie that it becomes.
      { ...customMovie, title: dated[0]!.title, year: dated[0]!.year! },
    );

  return [
    {
      operation: setUpAccount,
      label: 'first, then again',
      prepare: async () => {
        const uid = newName();
        return (use) => use(uid).call(setUpAccount, account(uid));
      },
    },
    update(0),
    update(1),
    update(2),
    merge(1),
    merge(5),
    merge(1, 4),
    merge(1, 0, 4),
    accountExport(1),
    accountExport(5),
    accountDeletion(1),
    accountDeletion(5),
    {
      operation: sessions.createSession,
      label: '',
      prepare: async (use) => {
        const uid = await newMember(use);
        return (now) => now(uid).call(sessions.createSession, {});
      },
    },
    {
      operation: sessions.joinSession,
      label: 'a member',
      prepare: async (use) => {
        const host = await newMember(use);
        const codes = [(await newSession(use, host)).code, (await newSession(use, host)).code];
        const uid = await newMember(use);
        return (now, turn) => now(uid).call(sessions.joinSession, { code: codes[turn]! });
      },
    },
    {
      operation: sessions.joinSession,
      label: 'a guest: new, then known',
      prepare: async (use) => {
        const host = await newMember(use);
        const codes = [(await newSession(use, host)).code, (await newSession(use, host)).code];
        const uid = newName();
        const guest = { displayName: 'Guest', providers: subscriptions };
        return (now, turn) => now(uid, true).call(sessions.joinSession, { code: codes[turn]!, guest });
      },
    },
    {
      operation: sessions.joinAsScreen,
      label: '',
      prepare: async (use) => {
        const host = await newMember(use);
        const codes = [(await newSession(use, host)).code, (await newSession(use, host)).code];
        const uid = newName();
        return (now, turn) => now(uid, true).call(sessions.joinAsScreen, { code: codes[turn]! });
      },
    },
    inSession(showAccount, '', 1, (host) => host.call(showAccount, {})),
    inSession(sessions.setPresence, '', 2, (host, { sessionId }) =>
      host.call(sessions.setPresence, { sessionId, present: false }),
    ),
    inSession(sessions.useHostServices, '', 2, (host, { sessionId }) =>
      host.call(sessions.useHostServices, { sessionId, uid: host.uid }),
    ),
    inSession(sessions.setIncludeFree, '', 2, (host, { sessionId }) =>
      host.call(sessions.setIncludeFree, { sessionId, includeFree: true }),
    ),
    inSession(sessions.setStrategy, '', 2, (host, { sessionId }) =>
      host.call(sessions.setStrategy, { sessionId, strategy: 'least-misery' }),
    ),
    inSession(sessions.setMode, '', 2, (host, { sessionId }) =>
      host.call(sessions.setMode, { sessionId, mode: 'apart' }),
    ),
    listTonight(5),
    listTonight(20),
    inSession(sessions.chooseMovie, '', 2, (host, { sessionId }, turn) =>
      host.call(sessions.chooseMovie, { sessionId, movieId: movieId(turn) }),
    ),
    inSession(movies.lookUpMovies, 'TMDB is out of reach, and tried six times', 2, (host, _session, turn) =>
      host.call(movies.lookUpMovies, { query: `mari ${turn}` }),
    ),
    {
      ...inSession(movies.lookUpMovies, 'none of them new', 2, (host, _session, turn) =>
        host.call(movies.lookUpMovies, { query: `nowhere ${turn}` }),
      ),
      isAnswered: true,
    },
    {
      ...inSession(movies.lookUpMovies, '8 new movies', 2, (host, _session, turn) =>
        host.call(movies.lookUpMovies, { query: wordOfTurn[turn] }),
      ),
      isAnswered: true,
    },
    inSession(movies.searchMovies, '', 1, (host) => host.call(movies.searchMovies, { query: 'mari' })),
    inSession(movies.listMovies, '', 1, (host) => host.call(movies.listMovies, {})),
    inSession(movies.showMovie, 'alone', 2, (host, _session, turn) =>
      host.call(movies.showMovie, { movieId: movieId(turn) }),
    ),
    inSession(queryGraph, 'a movie, where to watch it, the caller’s progress', 2, (host, _session, turn) =>
      host.call(queryGraph, {
        query: `{ movie(id: ${movieId(turn)}) { title availability { region } } me { level } }`,
      }),
    ),
    showTogether(5),
    showTogether(20),
    inSession(movies.suggestMovies, '', 2, (host) => host.call(movies.suggestMovies, {})),
    inSession(movies.previewRules, '', 2, (host) =>
      host.call(movies.previewRules, { rules: anyMovie.rules }),
    ),
    inSession(movies.reportOffer, '', 2, (host, _session, turn) =>
      host.call(movies.reportOffer, {
        movieId: movieId(turn),
        provider: subscriptions[0]!,
        region: 'FR',
        says: 'gone',
      }),
    ),
    withCustomMovie(movies.showMovie, 'the caller’s own movie', 0, (maker, id) =>
      maker.call(movies.showMovie, { movieId: id }),
    ),
    {
      operation: custom.listCustomMovies,
      label: 'one',
      prepare: async (use) => {
        const uid = await newMember(use);
        await use(uid).call(custom.createCustomMovie, customMovie);
        return (now) => now(uid).call(custom.listCustomMovies, {});
      },
    },
    {
      operation: custom.createCustomMovie,
      label: '',
      prepare: async (use) => {
        const uid = await newMember(use);
        return (now) => now(uid).call(custom.createCustomMovie, customMovie);
      },
    },
    withCustomMovie(custom.matchCustomMovie, '', 0, (maker, id) =>
      maker.call(custom.matchCustomMovie, { movieId: id }),
    ),
    withCustomMovie(custom.changeCustomMovie, '', 0, (maker, id) =>
      maker.call(custom.changeCustomMovie, { movieId: id, year: 1999 }),
    ),
    withCustomMovie(custom.deleteCustomMovie, '', 0, (maker, id) =>
      maker.call(custom.deleteCustomMovie, { movieId: id }),
    ),
    promoteOwn(0),
    promoteOwn(1),
    promoteOwn(5),
    watchTogether(5),
    watchTogether(10),
    undoTogether(5),
    undoTogether(10),
    inSession(sessions.handOver, '', 2, (host, { sessionId, others }) =>
      host.call(sessions.handOver, { sessionId, uid: others[0]! }),
    ),
    inSession(sessions.removeAttendee, '', 2, (host, { sessionId, others }) =>
      host.call(sessions.removeAttendee, { sessionId, uid: others[0]! }),
    ),
    inSession(sessions.leaveSession, 'others stay', 2, (host, { sessionId }) =>
      host.call(sessions.leaveSession, { sessionId }),
    ),
    inSession(sessions.leaveSession, 'the last', 1, (host, { sessionId }) =>
      host.call(sessions.leaveSession, { sessionId }),
    ),
    inSession(sessions.closeSession, '', 2, (host, { sessionId }) =>
      host.call(sessions.closeSession, { sessionId }),
    ),
    ...(['personal', 'group'] as const).map(
      (audience): Row => ({
        operation: createChallenge,
        label: audience,
        prepare: async (use) => {
          const uid = await newMember(use);
          return (now) => now(uid).call(createChallenge, { ...anyMovie, audience });
        },
      }),
    ),
    {
      operation: joinChallenge,
      label: 'a ready-made one',
      prepare: async (use) => {
        const uid = await newMember(use);
        const ids = [...readyMadeChallenges.keys()];
        return (now, turn) => now(uid).call(joinChallenge, { challengeId: ids[turn]! });
      },
    },
    {
      operation: submitMovie,
      label: 'to one challenge: counts, then completes',
      prepare: async (use) => {
        const uid = await newMember(use);
        const [challengeId] = await joinChallenges(use, uid, 1);
        return (now, turn) =>
          now(uid).call(submitMovie, { challengeId: challengeId!, movieId: movieId(turn) });
      },
    },
    {
      operation: abandonChallenge,
      label: '',
      prepare: async (use) => {
        const uid = await newMember(use);
        const ids = await joinChallenges(use, uid, 2);
        return (now, turn) => now(uid).call(abandonChallenge, { challengeId: ids[turn]! });
      },
    },
    ...[0, 1, 3].map(
      (challenges): Row => ({
        operation: recordOwnWatch,
        label: `advances ${challenges} challenges, then completes them`,
        prepare: async (use) => {
          const uid = await newMember(use);
          await joinChallenges(use, uid, challenges);
          return (now, turn) => now(uid).call(recordOwnWatch, { movieId: movieId(turn) });
        },
      }),
    ),
    {
      operation: withdrawWatch,
      label: 'undoes a completion, then takes a count back',
      prepare: async (use) => {
        const uid = await newMember(use);
        await joinChallenges(use, uid, 1);
        const watches = [0, 1].map((turn) => use(uid).call(recordOwnWatch, { movieId: movieId(turn) }));
        const ids = (await Promise.all(watches)).map(({ watchId }) => watchId);
        return (now, turn) => now(uid).call(withdrawWatch, { watchId: ids[turn]! });
      },
    },
    {
      operation: recordOwnWatch,
      label: 'takes the movie off the watchlist',
      prepare: async (use) => {
        const uid = await newMember(use);
        await collect(use(uid), 2);
        return (now, turn) => now(uid).call(recordOwnWatch, { movieId: movieId(20 + turn) });
      },
    },
    {
      operation: withdrawWatch,
      label: 'puts the movie back on the watchlist',
      prepare: async (use) => {
        const uid = await newMember(use);
        await collect(use(uid), 2);
        const watches = [20, 21].map((n) => use(uid).call(recordOwnWatch, { movieId: movieId(n) }));
        const ids = (await Promise.all(watches)).map(({ watchId }) => watchId);
        return (now, turn) => now(uid).call(withdrawWatch, { watchId: ids[turn]! });
      },
    },
    {
      operation: addToCollection,
      label: '',
      prepare: async (use) => {
        const uid = await newMember(use);
        return (now, turn) =>
          now(uid).call(addToCollection, { collection: 'watchlist', movieId: movieId(turn) });
      },
    },
    {
      operation: removeFromCollection,
      label: '',
      prepare: async (use) => {
        const uid = await newMember(use);
        await collect(use(uid), 2);
        return (now, turn) =>
          now(uid).call(removeFromCollection, { collection: 'watchlist', movieId: movieId(20 + turn) });
      },
    },
    ...[5, 20].map(
      (movies): Row => ({
        operation: listCollection,
        label: `${movies} movies`,
        prepare: async (use) => {
          const uid = await newMember(use);
          await collect(use(uid), movies);
          return (now) => now(uid).call(listCollection, { collection: 'watchlist' });
        },
      }),
    ),
    {
      operation: showNewsletter,
      label: '',
      prepare: async (use) => {
        const uid = await newReader(use);
        return (now) => now(uid).call(showNewsletter, {});
      },
    },
    {
      operation: subscribeToNewsletter,
      label: 'first, then again',
      prepare: async (use) => {
        const uid = await newReader(use);
        return (now) => now(uid).call(subscribeToNewsletter, {});
      },
    },
    {
      operation: unsubscribeFromNewsletter,
      label: 'no issue waits; then again',
      prepare: async (use) => {
        const uid = await newReader(use);
        await use(uid).call(subscribeToNewsletter, {});
        return (now) => now(uid).call(unsubscribeFromNewsletter, {});
      },
    },
    {
      operation: listCollection,
      label: '5 movies, on the caller’s services',
      prepare: async (use) => {
        const uid = await newMember(use);
        await collect(use(uid), 5);
        return (now) => now(uid).call(listCollection, { collection: 'watchlist', onMyServices: true });
      },
    },
    {
      operation: ratings.rateMovie,
      label: 'for the first time',
      prepare: async (use) => {
        const uid = await newMember(use);
        return (now, turn) => now(uid).call(ratings.rateMovie, { movieId: movieId(turn), stars: 4 });
      },
    },
    onRating(ratings.rateMovie, 'again', (user, movieId) =>
      user.call(ratings.rateMovie, { movieId, score: 90 }),
    ),
    onRating(ratings.withdrawRating, '', (user, movieId) => user.call(ratings.withdrawRating, { movieId })),
    onRating(ratings.undoRating, '', (user, movieId) => user.call(ratings.undoRating, { movieId })),
    onRating(ratings.showRating, '', (user, movieId) => user.call(ratings.showRating, { movieId })),
    ...[5, 20].map(
      (movies): Row => ({
        operation: ratings.listRatings,
        label: `${movies} movies`,
        prepare: async (use) => {
          const uid = await newMember(use);
          await rateSome(use(uid), movies);
          return (now) => now(uid).call(ratings.listRatings, { order: 'highest' });
        },
      }),
    ),
    onRating(listNeighbours, '', (user) => user.call(listNeighbours, {})),
    onRating(recommendations.predictMovie, '', (user, movieId) =>
      user.call(recommendations.predictMovie, { movieId }),
    ),
    onRating(recommendations.listRecommendations, 'computed, then kept', (user) =>
      user.call(recommendations.listRecommendations, {}),
    ),
    onRating(ratings.setUpTaste, '', (user) => user.call(ratings.setUpTaste, { genres: ['Drama'] })),
    onRating(ratings.showTaste, '', (user) => user.call(ratings.showTaste, {})),
    {
      operation: startJob,
      label: 'one that is running',
      prepare: async (use) => {
        await use('operator', false, true).call(startJob, { job: 'changes' });
        return (now) => now('operator', false, true).call(startJob, { job: 'changes' });
      },
    },
    {
      operation: cancelJob,
      label: '',
      prepare: async (use) => {
        const jobs = (['trending', 'popular'] as const).map((job) =>
          use('operator', false, true).call(startJob, { job }),
        );
        const runIds = (await Promise.all(jobs)).map(({ run }) => run.id);
        return (now, turn) => now('operator', false, true).call(cancelJob, { runId: runIds[turn]! });
      },
    },
  ];
}
