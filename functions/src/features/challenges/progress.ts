import { type Challenge, maxCountedMovies } from '@cine/contract/operations/challenges';
import { withdrawableForHours } from '@cine/contract/operations/watches';
import { day, hour } from '@cine/contract/time';
import type { JoinedChallenge } from '../players/index.ts';
import type { WatchEvent } from '../watches/index.ts';
import { compileRules } from './rules/compile-rules.ts';
import { ruleMovie } from './rules/rule-movie.ts';

/** A watch may be recorded this long after it happened and still count. */
const backdatingMs = 7 * day;

// A day longer than a watch can be withdrawn, since its trigger may be retried for that long.
export const settlingMs = (withdrawableForHours + 24) * hour;

type Participation = Pick<JoinedChallenge, 'challenge' | 'joinedAt'>;
type Times = Pick<WatchEvent, 'watchedAt' | 'recordedAt'>;

/** The distinct movies that count for a challenge, ascending, up to `maxCountedMovies`. */
export type Progress = { moviesWatched: number[]; currentCount: number; isCompleted: boolean };

/** Whether a watch is in time: watched since the user joined and within the season, recorded at most 7 days later. */
export function isInTime({ watchedAt, recordedAt }: Times, { challenge, joinedAt }: Participation): boolean {
  const lag = recordedAt - watchedAt;
  return watchedAt >= joinedAt && isInSeason(watchedAt, challenge) && lag >= 0 && lag <= backdatingMs;
}

function isInSeason(instant: number, { season }: Challenge): boolean {
  return !season || (instant >= Date.parse(season.from) && instant < Date.parse(season.to));
}

/** The test that a watch must pass to count: live, in time, and of a movie that met every rule when it was recorded. */
function countsFor(participation: Participation): (watch: WatchEvent) => boolean {
  const meetsRules = compileRules(participation.challenge.rules);
  return (watch) => !watch.withdrawn && isInTime(watch, participation) && meetsRules(ruleMovie(watch.facts));
}

/**
 * Of watches taken one by one, those that decide the progress of some participations: for each, the first of each movie
 * that counts.
 */
export function decidingWatches(participations: readonly Participation[]): {
  take: (watch: WatchEvent) => void;
  all: () => WatchEvent[];
} {
  const each = participations.map((participation) => ({
    counts: countsFor(participation),
    first: new Map<number, WatchEvent>(),
  }));
  return {
    take: (watch) => {
      for (const { counts, first } of each) {
        const known = first.get(watch.movieId);
        if (known && known.recordedAt <= watch.recordedAt) continue;
        if (counts(watch)) first.set(watch.movieId, watch);
      }
    },
    all: () => [...new Set(each.flatMap(({ first }) => [...first.values()]))],
  };
}

/** The progress from a user's watches, in any order and with any repetitions. */
export function progressOf(participation: Participation, watches: readonly WatchEvent[]): Progress {
  const counted = watches.filter(countsFor(participation)).map((watch) => watch.movieId);
  return progressWith(participation.challenge, new Set(counted));
}

/** When watches completed a challenge: when the deciding one was recorded. Null if they don't. */
export function completedBy(participation: Participation, watches: readonly WatchEvent[]): number | null {
  const counted = watches.filter(countsFor(participation)).sort((a, b) => a.recordedAt - b.recordedAt);
  const movies = new Set<number>();
  const last = counted.find(({ movieId }) => movies.add(movieId).size >= participation.challenge.targetCount);
  return last?.recordedAt ?? null;
}

/** The progress from distinct movies. */
export function progressWith(challenge: Challenge, movies: ReadonlySet<number>): Progress {
  const moviesWatched = [...movies].sort((a, b) => a - b).slice(0, maxCountedMovies);
  const currentCount = moviesWatched.length;
  return { moviesWatched, currentCount, isCompleted: currentCount >= challenge.targetCount };
}

/**
 * The challenge after one movie was settled, the same object if nothing changed. `watches` are those of the movie; all
 * the user's if it `mayMakeRoom`.
 */
export function withMovie(
  joined: JoinedChallenge,
  movieId: number,
  watches: readonly WatchEvent[],
  now: number,
): JoinedChallenge {
  const ofMovie = watches.filter((watch) => watch.movieId === movieId);
  const counted = ofMovie.filter(countsFor(joined));
  const counts = counted.length > 0;
  if (counts === joined.moviesWatched.includes(movieId)) {
    return ofMovie.some((watch) => watch.withdrawn) ? heldUpBy(counted, joined) : joined;
  }
  const movies = new Set(joined.moviesWatched);
  if (counts) movies.add(movieId);
  else movies.delete(movieId);
  const { moviesWatched, isCompleted } =
    !counts && isFull(joined) ? progressOf(joined, watches) : progressWith(joined.challenge, movies);
  // If it stays completed after a withdrawal, newer watches complete it, which can be withdrawn for longer.
  const stillDecided = counts ? joined.completedAt : null;
  const completedAt = isCompleted ? (stillDecided ?? now) : null;
  return { ...joined, moviesWatched, isCompleted, completedAt };
}

/** Whether a movie that no longer counts makes room in a full list. */
export function mayMakeRoom(
  challenges: readonly JoinedChallenge[],
  movieId: number,
  watches: readonly WatchEvent[],
): boolean {
  const isWithdrawn = watches.some((watch) => watch.withdrawn);
  return isWithdrawn && challenges.some((each) => isFull(each) && each.moviesWatched.includes(movieId));
}

function isFull({ moviesWatched }: JoinedChallenge): boolean {
  return moviesWatched.length >= maxCountedMovies;
}

/** Dates a completion no earlier than the watches it rests on after a withdrawal. */
function heldUpBy(counted: readonly WatchEvent[], joined: JoinedChallenge): JoinedChallenge {
  const newest = Math.max(...counted.map((watch) => watch.recordedAt));
  if (joined.completedAt === null || newest <= joined.completedAt) return joined;
  return { ...joined, completedAt: newest };
}

/**
 * Whether nothing can change a challenge's progress any more: it was completed, or its season ended, so long ago that
 * its watches can't be withdrawn.
 */
export function isSettled({ challenge, completedAt }: JoinedChallenge, now: number): boolean {
  if (completedAt !== null) return now > completedAt + settlingMs;
  return challenge.season !== null && now > Date.parse(challenge.season.to) + backdatingMs + settlingMs;
}
