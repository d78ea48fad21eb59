import type { MovieFilter } from '@cine/contract/game/badges/condition';
import { openBadges } from '@cine/contract/game/badges/open-badges';
import type { Rule } from '@cine/contract/game/challenge-rules';
import { compileRules } from '@cine/contract/game/compile-rules';
import { maxMadeXpPerWeek, paidMovies, rewards } from '@cine/contract/game/pay/rewards';
import { ruleMovie } from '@cine/contract/game/rule-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import * as challenges from '@cine/contract/operations/together/challenges';
import { openEvening } from '@cine/contract/operations/together/groups';
import { startPoll, voteInPoll } from '@cine/contract/operations/together/polls';
import { joinSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import type { TestUser } from '../client.ts';
import { orRefused } from '../expect-rejection.ts';

/** A simulated person calling operations, who knows what they've seen, their challenges and all badges. */
export type Hands = {
  user: TestUser;
  /** The group whose evenings they open. */
  groupId: string;
  /** Minutes of the movies that they recorded so far, each once. */
  minutes: () => number;
  /** A movie that they haven't seen: one that serves most of the challenges and badges that they know. */
  pick: () => MovieFacts;
  hasReadyMade: () => boolean;
  watch: (movieId: number) => Promise<string>;
  /**
   * An evening of their group at a host's with a movie, which is recorded for all; returns the session's id.
   * They vote for it first, where all present can watch it, as often a day as that pays.
   */
  evening: (host: Hands, others: readonly Hands[], movieId: number) => Promise<string>;
  /** Rates what they have recorded today, once that is settled. */
  endDay: () => Promise<void>;
  /** Joins ready-made challenges, as many as may be under way. */
  joinAll: () => Promise<void>;
  /** Looks at the badges and the week's challenges, which nobody joins. */
  lookAround: () => Promise<void>;
  /** Makes a challenge that any movie completes, for as much as a week pays, and joins it. */
  makeChallenge: () => Promise<void>;
};

/** A challenge or a badge, the movies that serve it, and those of them watched since. */
type Aim = { needs: number; serving: ReadonlySet<number>; movies: Set<number>; isReadyMade?: boolean };

/** A user of a group whose evenings they open. All can watch the movie that `loses` each vote. */
export function handsOf(
  user: TestUser,
  { groupId, movies, loses }: { groupId: string; movies: readonly MovieFacts[]; loses: number },
): Hands {
  const minutesOf = new Map(movies.map(({ id, runtime }) => [id, runtime ?? usualRuntime]));
  const seen = new Set<number>();
  const unrated: number[] = [];
  let votes = 0;
  const joined = new Map<string, Aim>();
  let weekly: Aim[] = [];
  let badges: Aim[] | null = null;

  const isOpen = ({ needs, movies }: Aim) => movies.size < needs;
  const open = () => [...joined.values(), ...weekly, ...(badges ?? [])].filter(isOpen);

  function noted(movieId: number): void {
    if (!seen.has(movieId)) unrated.push(movieId);
    seen.add(movieId);
    for (const { serving, movies } of open()) if (serving.has(movieId)) movies.add(movieId);
  }

  function aimAt({ rules, targetCount }: { rules: readonly Rule[]; targetCount: number }): Aim {
    const meets = compileRules([...rules]);
    const serving = movies.filter((movie) => meets(ruleMovie(movie))).map(({ id }) => id);
    return { needs: targetCount, serving: new Set(serving), movies: new Set() };
  }

  async function join(challenge: challenges.Challenge): Promise<void> {
    if (joined.has(challenge.id)) return;
    await user.call(challenges.joinChallenge, { challengeId: challenge.id });
    const isReadyMade = challenge.makerId === null && challenge.season === null;
    joined.set(challenge.id, { ...aimAt(challenge), isReadyMade });
  }

  /** A poll of a movie and another one, which their ballot closes while nobody else is there. */
  async function vote(sessionId: string, movieId: number): Promise<void> {
    const { id: pollId } = await user.call(startPoll, {
      place: { kind: 'session', id: sessionId },
      method: 'approval',
      movies: { from: 'choice', movieIds: [movieId, loses] },
    });
    await user.call(voteInPoll, { pollId, ballot: { method: 'approval', yes: [movieId] } });
  }

  return {
    user,
    groupId,
    minutes: () => [...seen].reduce((sum, id) => sum + (minutesOf.get(id) ?? usualRuntime), 0),
    pick: () => {
      const aims = open();
      let best: { movie: MovieFacts; worth: number } | null = null;
      for (const movie of movies) {
        if (seen.has(movie.id) || minutesOf.get(movie.id)! < paidMovies.fullRuntime) continue;
        const worth = aims.filter(({ serving }) => serving.has(movie.id)).length;
        if (!best || worth > best.worth) best = { movie, worth };
      }
      if (!best) throw new Error('There is no movie left that they have not seen');
      return best.movie;
    },
    hasReadyMade: () => [...joined.values()].some((aim) => isOpen(aim) && aim.isReadyMade),
    watch: async (movieId) => {
      const { watchId } = await user.call(recordOwnWatch, { movieId });
      noted(movieId);
      return watchId;
    },
    evening: async (host, others, movieId) => {
      const { id: sessionId, code } = await host.user.call(openEvening, { groupId, mode: 'together' });
      if (host.user === user && votes < rewards.vote.perDay) {
        await orRefused(vote(sessionId, movieId));
        votes += 1;
      }
      for (const other of others) await other.user.call(joinSession, { code });
      await host.user.call(recordWatch, { sessionId, movieId });
      noted(movieId);
      return sessionId;
    },
    endDay: async () => {
      votes = 0;
      for (const movieId of unrated.splice(0)) await user.call(rateMovie, { movieId, score: 70 });
    },
    joinAll: async () => {
      const listed = await user.call(challenges.listChallenges, { list: 'ready-made' });
      for (const { challenge } of listed.challenges) await orRefused(join(challenge));
    },
    lookAround: async () => {
      badges ??= badgesOf(movies);
      const [latest] = (await user.call(challenges.listWeeklyChallenges, {})).weeks;
      weekly = latest?.challenges.map(aimAt) ?? [];
    },
    makeChallenge: async () => {
      const rules = [{ field: 'year' as const, operator: 'gt' as const, value: 1900 }];
      const definition = { titles: { en: 'Any movie' }, rules, targetCount: 1, xpReward: maxMadeXpPerWeek };
      await orRefused(user.call(challenges.createChallenge, definition).then(join));
    },
  };
}

/** Minutes of a movie whose length isn't known. */
const usualRuntime = 100;

/** The open badges for a number of movies of a kind. */
function badgesOf(movies: readonly MovieFacts[]): Aim[] {
  return openBadges.flatMap(({ condition }) => {
    if (condition.type !== 'completions' || !condition.of) return [];
    const { of, count } = condition;
    const serving = movies.filter((movie) => isOf(movie, of)).map(({ id }) => id);
    return [{ needs: count, serving: new Set(serving), movies: new Set<number>() }];
  });
}

function isOf({ genres, year, runtime, language, countries }: MovieFacts, filter: MovieFilter): boolean {
  return (
    (!filter.genre || genres.includes(filter.genre)) &&
    (year ?? 0) >= (filter.from ?? 0) &&
    (year ?? 0) <= (filter.until ?? 9999) &&
    (runtime ?? 0) >= (filter.minRuntime ?? 0) &&
    (runtime ?? 0) <= (filter.maxRuntime ?? 9999) &&
    (!filter.language || language === filter.language) &&
    (!filter.notLanguage || language !== filter.notLanguage) &&
    (!filter.country || countries.includes(filter.country))
  );
}
