import { isDeepStrictEqual } from 'node:util';
import { compileRules } from '@cine/contract/game/compile-rules';
import { maxCountedPerDay } from '@cine/contract/game/rewards';
import { ruleMovie } from '@cine/contract/game/rule-movie';
import { type Challenge, maxCountedMovies } from '@cine/contract/operations/together/challenges';
import { withdrawableForHours } from '@cine/contract/operations/watching/watches';
import { day, hour } from '@cine/contract/time';
import type { JoinedChallenge } from '#core/players/index.ts';
import { decidingWatches, type WatchEvent } from '#watching/watches/index.ts';

/** A watch may be recorded this long after it happened and still count. */
const backdatingMs = 7 * day;

// A day longer than a watch can be withdrawn, since its trigger may be retried for that long.
export const settlingMs = (withdrawableForHours + 24) * hour;

type Participation = Pick<JoinedChallenge, 'challenge' | 'joinedAt'>;
type Times = Pick<WatchEvent, 'watchedAt' | 'recordedAt'>;

/**
 * The movies that count, ascending, those with the lowest ids. A full list keeps withdrawn ones, as `undone`,
 * so that no others need to be looked for.
 */
export type Progress = Pick<JoinedChallenge, 'moviesWatched' | 'undone' | 'isCompleted'>;

/** Whether a watch is since the user joined, within the season, and recorded at most 7 days later. */
export function isInTime({ watchedAt, recordedAt }: Times, { challenge, joinedAt }: Participation): boolean {
  const lag = recordedAt - watchedAt;
  return watchedAt >= joinedAt && isInSeason(watchedAt, challenge) && lag >= 0 && lag <= backdatingMs;
}

function isInSeason(instant: number, { season }: Challenge): boolean {
  return !season || (instant >= Date.parse(season.from) && instant < Date.parse(season.to));
}

/** Whether a watch is among its day's first movies, beyond which nothing counts. */
export function countsForDay({ day: of }: Pick<WatchEvent, 'day'>): boolean {
  return of === undefined || of.placeOfDay <= maxCountedPerDay;
}

/** Tests whether a live watch counts: in time, among its day's first, of a movie that met every rule then. */
export function fitsIn(participation: Participation): (watch: WatchEvent) => boolean {
  const meetsRules = compileRules(participation.challenge.rules);
  return (watch) =>
    countsForDay(watch) && isInTime(watch, participation) && meetsRules(ruleMovie(watch.facts));
}

/**
 * Keeps those watches that decide: for each participation, a movie's first that counts and its first
 * withdrawn one.
 */
export function createDecidingCollector(participations: readonly Participation[]): {
  take: (watch: WatchEvent) => void;
  all: () => WatchEvent[];
} {
  const each = participations.map((participation) => ({
    fits: fitsIn(participation),
    counting: new Map<number, WatchEvent>(),
    undone: new Map<number, WatchEvent>(),
  }));
  return {
    take: (watch) => {
      for (const { fits, counting, undone } of each) {
        const first = watch.withdrawn ? undone : counting;
        const earlier = first.get(watch.movieId);
        if (earlier && earlier.recordedAt <= watch.recordedAt) continue;
        if (fits(watch)) first.set(watch.movieId, watch);
      }
    },
    all: () => [
      ...new Set(each.flatMap(({ counting, undone }) => [...counting.values(), ...undone.values()])),
    ],
  };
}

/** The progress from watches in any order, with any repetitions. */
export function progressOf(
  participation: Participation,
  watches: readonly WatchEvent[],
): Progress & { currentCount: number } {
  const fitting = decidingWatches(watches).filter(fitsIn(participation));
  const counting = moviesOf(fitting.filter(isLive));
  const progress = progressWith(participation.challenge, counting, moviesOf(fitting));
  return { ...progress, currentCount: progress.moviesWatched.length };
}

function isLive({ withdrawn }: WatchEvent): boolean {
  return !withdrawn;
}

function moviesOf(watches: readonly WatchEvent[]): Set<number> {
  return new Set(watches.map(({ movieId }) => movieId));
}

/** When watches completed a challenge: when the deciding one was recorded. Null if they don't. */
export function completedAtBy(participation: Participation, watches: readonly WatchEvent[]): number | null {
  const counted = decidingWatches(watches)
    .filter(isLive)
    .filter(fitsIn(participation))
    .sort((a, b) => a.recordedAt - b.recordedAt);
  const movies = new Set<number>();
  const last = counted.find(({ movieId }) => movies.add(movieId).size >= participation.challenge.targetCount);
  return last?.recordedAt ?? null;
}

/** The progress from the movies that count, and those that ever did. */
export function progressWith(
  challenge: Challenge,
  counting: ReadonlySet<number>,
  ever: Iterable<number>,
): Progress {
  const places = [...new Set([...counting, ...ever])].sort((a, b) => a - b).slice(0, maxCountedMovies);
  const moviesWatched = places.filter((id) => counting.has(id));
  const isFull = places.length === maxCountedMovies;
  const undone = isFull ? places.filter((id) => !counting.has(id)) : [];
  const isCompleted = moviesWatched.length >= challenge.targetCount;
  return { moviesWatched, ...(undone.length > 0 && { undone }), isCompleted };
}

/** The challenge after one movie was counted; the same object if nothing changed. */
export function withMovie(
  joined: JoinedChallenge,
  movieId: number,
  watches: readonly WatchEvent[],
  now: number,
): JoinedChallenge {
  const fitting = watches.filter(fitsIn(joined));
  const counted = fitting.filter(isLive);
  const counts = counted.length > 0;
  const { undone: wereUndone = [], ...former } = joined;
  const counting = new Set(former.moviesWatched);
  if (counts) counting.add(movieId);
  else counting.delete(movieId);
  const ever = [...former.moviesWatched, ...wereUndone, ...(fitting.length > 0 ? [movieId] : [])];
  const progress = progressWith(joined.challenge, counting, ever);
  if (isDeepStrictEqual([progress.moviesWatched, progress.undone], [former.moviesWatched, joined.undone])) {
    return watches.some((watch) => watch.withdrawn) ? heldUpBy(counted, joined) : joined;
  }
  // If it stays completed after a withdrawal, newer watches complete it, which can be withdrawn for longer.
  const stillDecided = counts ? joined.completedAt : null;
  const completedAt = progress.isCompleted ? (stillDecided ?? now) : null;
  return { ...former, ...progress, completedAt };
}

/** Dates a completion no earlier than the watches it rests on after a withdrawal. */
function heldUpBy(counted: readonly WatchEvent[], joined: JoinedChallenge): JoinedChallenge {
  const newest = Math.max(...counted.map((watch) => watch.recordedAt));
  if (joined.completedAt === null || newest <= joined.completedAt) return joined;
  return { ...joined, completedAt: newest };
}

/** Whether a challenge was completed, or its season ended, too long ago to change any more. */
export function isFinished({ challenge, completedAt }: JoinedChallenge, now: number): boolean {
  if (completedAt !== null) return now > completedAt + settlingMs;
  return challenge.season !== null && now > Date.parse(challenge.season.to) + backdatingMs + settlingMs;
}
