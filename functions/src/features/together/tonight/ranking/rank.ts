/** Ranks tonight's candidates by challenges they advance and by what all are likely to enjoy. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Advance, Candidate } from '@cine/contract/operations/together/tonight';
import { newPlayer, type Player, seenAnywhere } from '#core/players/index.ts';
import { asShown } from '#watching/recommendations/index.ts';
import type { TonightSession, WatchableMovie } from '../tonight-session.ts';
import { advancesFor } from './advances.ts';
import { weightOf, worthTogether } from './strategy.ts';

export type Points = Candidate['points'];

/** `worth` is its score for the group, 0–100 points; null if nobody's taste is known. */
export type RankedMovie = WatchableMovie & { rank: number; worth: number | null } & Pick<
    Candidate,
    'expected' | 'advances' | 'seenBy' | 'points'
  >;

/** A candidate in its place. */
export type InOrder = WatchableMovie & Pick<RankedMovie, 'rank' | 'advances'>;

export type RankInput = {
  movie: Pick<MovieFacts, 'runtime' | 'rating' | 'popularity'>;
  advances: readonly Advance[];
  /** How many of the viewers have seen it. */
  seen: number;
  stale: boolean;
  /** The movie's score for the group, 0–100 points; null if nobody's taste is known. */
  worth: number | null;
  viewers: number;
};

/** The runtime that suits an evening best, in minutes. */
const comfortable = 105;

/** Points of a movie that everyone will love. */
const maxTaste = 40;

/** The most points a movie can earn by one user's challenges. */
const maxWorth = 30;

/** Candidates in order. What else is said of them is found by `rankedIn`, for the few that are shown. */
export function rankedMovies(tonight: TonightSession, candidates: readonly WatchableMovie[]): InOrder[] {
  const judge = judgeFor(tonight);
  const seenBy = [...tonight.players.values()].map((player) => new Set(seenAnywhere(player)));
  const inOrder = candidates.map(({ movie, watchable }) => {
    let seen = 0;
    for (const ids of seenBy) if (ids.has(movie.id)) seen += 1;
    const { advances, points } = judge({ movie, watchable }, seen);
    return { movie, watchable, advances, rank: totalOf(points) };
  });
  return inOrder.sort(byRank);
}

export function rankedIn(tonight: TonightSession): (candidate: WatchableMovie) => RankedMovie {
  const { players, tastes } = tonight;
  const judge = judgeFor(tonight);
  const seenIds = [...players].map(([uid, player]) => ({ uid, ids: new Set(seenAnywhere(player)) }));
  return ({ movie, watchable }) => {
    const seenBy = seenIds.filter(({ ids }) => ids.has(movie.id)).map(({ uid }) => uid);
    const expected = [...tastes].map(([uid, likelyOf]) => ({ uid, ...asShown(likelyOf(movie)) }));
    const judged = judge({ movie, watchable }, seenBy.length);
    return { movie, watchable, expected, seenBy, ...judged, rank: totalOf(judged.points) };
  };
}

/** Says what speaks for a candidate; `seen` is how many of the viewers have seen it. */
function judgeFor(tonight: TonightSession) {
  const { viewing, players, movies, now } = tonight;
  const viewers = viewing.viewers.length;
  const worthOf = worthFor(tonight);
  const advancesOf = advancesFor(players, now, movies);
  return ({ movie, watchable: { stale } }: WatchableMovie, seen: number) => {
    const advances = advancesOf(movie);
    const worth = worthOf(movie);
    return { advances, worth, points: pointsOf({ movie, advances, seen, stale, worth, viewers }) };
  };
}

/** Says what a movie is worth to all whose taste is known. Voices are reused for thousands of movies. */
function worthFor({ session: { strategy }, players, tastes }: TonightSession) {
  const likelies = [...tastes.values()];
  const voices = [...tastes.keys()].map((uid) => ({
    score: 0,
    weight: weightOf(recentConcessions(players.get(uid) ?? newPlayer)),
  }));
  return (movie: MovieFacts): number | null => {
    for (const [at, voice] of voices.entries()) voice.score = likelies[at]!(movie).cautious;
    return worthTogether(strategy, voices);
  };
}

export function pointsOf({ movie, advances, seen, stale, worth, viewers }: RankInput): Points {
  const { runtime, rating, popularity } = movie;
  return {
    // Up to 30: the mean of the square roots, so that a movie for many beats a movie for one.
    challenges: rounded((maxWorth * sumOfRoots(advances)) / Math.max(1, viewers)),
    // Up to 40, or slightly more for an exceptional prediction.
    taste: rounded((maxTaste * (worth ?? 0)) / 100),
    unseen: rounded(12 * (1 - seen / Math.max(1, viewers))),
    // Up to 3.
    runtime: runtime === null ? 0 : rounded(Math.max(0, 3 - Math.abs(runtime - comfortable) / 30)),
    // Up to 8: 6 for the rating, and 2 for popularity.
    acclaim: rounded((rating ?? 5) * 0.6 + Math.min(2, Math.log10(1 + (popularity ?? 0)))),
    freshness: stale ? 0 : 1,
  };
}

function sumOfRoots(advances: readonly Advance[]): number {
  if (advances.length === 0) return 0;
  const byPerson = new Map<string, number>();
  for (const { uid, count, target, completes } of advances) {
    // For advancing a challenge, for how much nearer its goal comes, and for reaching it.
    const worth = 10 + (10 * count) / target + (completes ? 10 : 0);
    byPerson.set(uid, (byPerson.get(uid) ?? 0) + worth);
  }
  let sum = 0;
  for (const worth of byPerson.values()) sum += Math.sqrt(Math.min(maxWorth, worth) / maxWorth);
  return sum;
}

/** The rank in thousandths of a point: whole, so that pages can be told apart exactly. */
export function totalOf({ challenges, taste, unseen, runtime, acclaim, freshness }: Points): number {
  return Math.round(1000 * (challenges + taste + unseen + runtime + acclaim + freshness));
}

/** More points first, then the lower id. */
function byRank(a: InOrder, b: InOrder): number {
  return b.rank - a.rank || a.movie.id - b.movie.id;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** How many concessions count, the latest fully and each earlier one half as much. */
const countedConcessions = 5;

/** A player's recent concessions in points: all of the latest, half of the one before, and so on. */
export function recentConcessions({ concessions }: Pick<Player, 'concessions'>): number {
  return concessions
    .slice(0, countedConcessions)
    .reduce((sum, { points }, index) => sum + points / 2 ** index, 0);
}
