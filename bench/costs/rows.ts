import { absorbGuest, setUpAccount, updateAccount } from '@cine/contract/account';
import { abandonChallenge, createChallenge, joinChallenge, submitMovie } from '@cine/contract/challenges';
import type { MovieFacts } from '@cine/contract/movie';
import * as movies from '@cine/contract/movies';
import type { Operation } from '@cine/contract/operation';
import { deleteAccount, exportAccount } from '@cine/contract/privacy';
import { readyMadeChallenges } from '@cine/contract/ready-made-challenges';
import * as sessions from '@cine/contract/sessions';
import { tonight } from '@cine/contract/tonight';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/watches';
import { type TestUser, unsignedToken } from '../../functions/test/client.ts';
import { subscriptions } from '../deployed/catalogue.ts';

/** Somebody on an instance, by id. */
export type Use = (uid: string, guest?: boolean) => TestUser;

/** An action to be measured twice: first on an instance that has answered nothing yet, then again on the same one. */
export type Row = {
  operation: Operation;
  label: string;
  /** Makes ready for both turns, elsewhere; what it returns is how to act. */
  prepare: (use: Use) => Promise<(use: Use, turn: 0 | 1) => Promise<unknown>>;
};

const account = (name: string) => ({
  username: name.replaceAll('-', '_'),
  providers: subscriptions,
  region: 'FR',
  locale: 'fr' as const,
  timeZone: 'Europe/Paris',
});

/** Any movie does: what is known of it decides nothing here. */
const anyMovie = {
  titles: { en: 'Any two movies' },
  rules: [{ field: 'year' as const, operator: 'gte' as const, value: 1870 }],
  targetCount: 2,
  xpReward: 20,
};

/** Every operation, the ones that cost more for more of something at two sizes of it. */
export function allRows(catalogue: readonly MovieFacts[]): Row[] {
  let count = 0;
  const newName = () => `person-${count++}`;
  const movieId = (turn: number) => catalogue.filter(({ year }) => year !== null)[turn]!.id;

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

  /** What the host of an evening does in it; each turn has an evening of its own. */
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
        const evenings = [await newSession(use, host, size), await newSession(use, host, size)] as const;
        return (now, turn) => act(now(host), evenings[turn], turn);
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

  const absorb = (watches: number): Row => ({
    operation: absorbGuest,
    label: `a guest with a challenge, a session and ${watches} watches`,
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
        guests.push(guest);
      }
      return (now, turn) => now(uid).call(absorbGuest, { guestToken: unsignedToken(guests[turn]!, true) });
    },
  });

  /** Somebody with a challenge of their own, an evening with a friend, and some watches. */
  async function newLife(use: Use, watches: number): Promise<string> {
    const uid = await newMember(use);
    await newSession(use, uid);
    await joinChallenges(use, uid, 1);
    for (let n = 0; n < watches; n++) await use(uid).call(recordOwnWatch, { movieId: movieId(n) });
    return uid;
  }

  const takeAway = (watches: number): Row => ({
    operation: deleteAccount,
    label: `with an evening, a challenge and ${watches} watches`,
    prepare: async (use) => {
      const uids = [await newLife(use, watches), await newLife(use, watches)];
      return (now, turn) => now(uids[turn]!).call(deleteAccount, {});
    },
  });

  const tellAll = (watches: number): Row => ({
    operation: exportAccount,
    label: `with an evening, a challenge and ${watches} watches`,
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
      const evenings = [await newSession(use, host, size), await newSession(use, host, size)];
      for (const [turn, { sessionId }] of evenings.entries())
        await use(host).call(sessions.recordWatch, { sessionId, movieId: movieId(turn) });
      return (now, turn) =>
        now(host).call(sessions.undoWatch, {
          sessionId: evenings[turn]!.sessionId,
          movieId: movieId(turn),
        });
    },
  });

  const listTonight = (size: number) =>
    inSession(tonight, `${size} present`, size, (host, { sessionId }) => host.call(tonight, { sessionId }));

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
    absorb(1),
    absorb(5),
    tellAll(1),
    tellAll(5),
    takeAway(1),
    takeAway(5),
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
    inSession(sessions.setPresence, '', 2, (host, { sessionId }) =>
      host.call(sessions.setPresence, { sessionId, present: false }),
    ),
    inSession(sessions.useHostServices, '', 2, (host, { sessionId }) =>
      host.call(sessions.useHostServices, { sessionId, uid: host.uid }),
    ),
    inSession(sessions.setIncludeFree, '', 2, (host, { sessionId }) =>
      host.call(sessions.setIncludeFree, { sessionId, includeFree: true }),
    ),
    inSession(sessions.setMode, '', 2, (host, { sessionId }) =>
      host.call(sessions.setMode, { sessionId, mode: 'apart' }),
    ),
    listTonight(5),
    listTonight(20),
    inSession(sessions.chooseMovie, '', 2, (host, { sessionId }, turn) =>
      host.call(sessions.chooseMovie, { sessionId, movieId: movieId(turn) }),
    ),
    inSession(movies.searchMovies, '', 1, (host) => host.call(movies.searchMovies, { query: 'mari' })),
    inSession(movies.showMovie, 'by oneself', 2, (host, _session, turn) =>
      host.call(movies.showMovie, { movieId: movieId(turn) }),
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
    {
      operation: createChallenge,
      label: '',
      prepare: async (use) => {
        const uid = await newMember(use);
        return (now) => now(uid).call(createChallenge, anyMovie);
      },
    },
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
  ];
}
