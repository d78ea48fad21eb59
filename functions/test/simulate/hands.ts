import { compileRules } from '@cine/contract/game/compile-rules';
import { ruleMovie } from '@cine/contract/game/rule-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { createSession, joinSession, recordWatch } from '@cine/contract/operations/evenings/sessions';
import { recordOwnWatch } from '@cine/contract/operations/evenings/watches';
import {
  type Challenge,
  createChallenge,
  joinChallenge,
  listChallenges,
} from '@cine/contract/operations/game/challenges';
import { rateMovie } from '@cine/contract/operations/movies/ratings';
import { CallError, type TestUser } from '../client.ts';

/** A simulated person at the product's operations, who knows what they have seen and which challenges they are in. */
export type Hands = {
  user: TestUser;
  /** A movie that they haven't seen: one that serves most of their challenges. */
  pick: () => MovieFacts;
  /** Watches a movie alone; returns the watch's id. */
  watch: (movieId: number) => Promise<string>;
  /** An evening at a host's with a movie, which is recorded for all; returns the session's id. */
  evening: (host: Hands, others: readonly Hands[], movieId: number) => Promise<string>;
  rate: (movieId: number) => Promise<void>;
  /** Joins ready-made challenges, as many as may be under way. */
  joinAll: () => Promise<void>;
  /** Makes a challenge that any movie completes, for as much as a week pays, and joins it. */
  makeChallenge: () => Promise<void>;
};

/** A challenge, the movies that meet its rules, and those of them watched since. */
type Joined = { challenge: Challenge; meeting: ReadonlySet<number>; movies: Set<number> };

export function handsOf(user: TestUser, movies: readonly MovieFacts[]): Hands {
  const seen = new Set<number>();
  const joined = new Map<string, Joined>();

  function serves({ challenge, meeting, movies }: Joined, movieId: number): boolean {
    return movies.size < challenge.targetCount && meeting.has(movieId);
  }

  function noted(movieId: number): void {
    seen.add(movieId);
    for (const each of joined.values()) if (serves(each, movieId)) each.movies.add(movieId);
  }

  async function join(challenge: Challenge): Promise<void> {
    if (joined.has(challenge.id)) return;
    await user.call(joinChallenge, { challengeId: challenge.id });
    const meets = compileRules(challenge.rules);
    const meeting = movies.filter((movie) => meets(ruleMovie(movie))).map(({ id }) => id);
    joined.set(challenge.id, { challenge, meeting: new Set(meeting), movies: new Set() });
  }

  const hands: Hands = {
    user,
    pick: () => {
      const open = [...joined.values()].filter(
        ({ challenge, movies }) => movies.size < challenge.targetCount,
      );
      const worth = (id: number) => open.filter(({ meeting }) => meeting.has(id)).length;
      const [best] = movies
        .filter(({ id, runtime }) => !seen.has(id) && (runtime ?? 90) >= 60)
        .map(({ id }) => ({ id, worth: worth(id) }))
        .sort((one, other) => other.worth - one.worth);
      if (!best) throw new Error('There is no movie left that they have not seen');
      return movies.find(({ id }) => id === best.id)!;
    },
    watch: async (movieId) => {
      const { watchId } = await user.call(recordOwnWatch, { movieId });
      noted(movieId);
      return watchId;
    },
    evening: async (host, others, movieId) => {
      const { id: sessionId, code } = await host.user.call(createSession, { mode: 'together' });
      for (const other of others) await other.user.call(joinSession, { code });
      await host.user.call(recordWatch, { sessionId, movieId });
      noted(movieId);
      return sessionId;
    },
    rate: async (movieId) => void (await user.call(rateMovie, { movieId, score: 70 })),
    joinAll: async () => {
      const { challenges } = await user.call(listChallenges, { list: 'ready-made' });
      for (const { challenge } of challenges) await orRefused(join(challenge));
    },
    makeChallenge: async () => {
      const rules = [{ field: 'year' as const, operator: 'gt' as const, value: 1900 }];
      const definition = { titles: { en: 'Any movie' }, rules, targetCount: 1, xpReward: 50 };
      await orRefused(user.call(createChallenge, definition).then(join));
    },
  };
  return hands;
}

/** What is refused isn't done, as by anybody. */
export async function orRefused(act: Promise<unknown>): Promise<void> {
  await act.catch((error: unknown) => {
    if (!(error instanceof CallError) || error.code === 'INTERNAL') throw error;
  });
}
