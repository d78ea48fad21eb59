import type { MovieFacts } from '@cine/contract/movie';
import type { Advance, Candidate } from '@cine/contract/tonight';

export type Points = Candidate['points'];

/** What the order of the candidates is made of. */
export type RankInput = {
  movie: MovieFacts;
  advances: readonly Advance[];
  seenBy: readonly string[];
  stale: boolean;
  /** How many people are present. */
  party: number;
};

/** Minutes that suit an evening best. */
const comfortable = 105;

/**
 * Points for each reason to watch a movie tonight:
 * - challenges: for each person, the challenges it advances, up to 30; a share of 10 each, 10 more the nearer it brings
 *   the goal, 10 more for reaching it. Averaged over those present, so that a movie for all beats one for one.
 * - unseen: up to 12, by the share of those present who have not seen it.
 * - acclaim: up to 6 for the rating and 2 for popularity; an unknown rating counts as middling.
 * - runtime: up to 3, around 105 minutes. Freshness: 1 if the availability was checked lately.
 */
export function pointsOf({ movie, advances, seenBy, stale, party }: RankInput): Points {
  const byPerson = new Map<string, number>();
  for (const { uid, count, target, completes } of advances) {
    const worth = 10 + (10 * Math.min(count, target)) / target + (completes ? 10 : 0);
    byPerson.set(uid, Math.min(30, (byPerson.get(uid) ?? 0) + worth));
  }
  const challenges = [...byPerson.values()].reduce((sum, worth) => sum + worth, 0) / Math.max(1, party);
  return {
    challenges: rounded(challenges),
    unseen: rounded(12 * (1 - seenBy.length / Math.max(1, party))),
    runtime:
      movie.runtime === null ? 0 : rounded(Math.max(0, 3 - Math.abs(movie.runtime - comfortable) / 30)),
    acclaim: rounded((movie.rating ?? 5) * 0.6 + Math.min(2, Math.log10(1 + (movie.popularity ?? 0)))),
    freshness: stale ? 0 : 1,
  };
}

/** The rank in thousandths of a point: whole, so that pages can be told apart exactly. */
export function totalOf(points: Points): number {
  return Math.round(1000 * Object.values(points).reduce((sum, value) => sum + value, 0));
}

/** The order of the list: more points first, then the lower id. */
export function byRank(
  a: { rank: number; movie: MovieFacts },
  b: { rank: number; movie: MovieFacts },
): number {
  return b.rank - a.rank || a.movie.id - b.movie.id;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
