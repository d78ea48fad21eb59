/** Which watches count for a challenge, and how far they bring it. */
import { compileRules } from '@cine/contract/game/compile-rules';
import { maxCountedPerDay } from '@cine/contract/game/pay/rewards';
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

export type Participation = Pick<JoinedChallenge, 'challenge' | 'joinedAt'>;
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
export function countsForDay({ day: watchDay }: Pick<WatchEvent, 'day'>): boolean {
  return watchDay === undefined || watchDay.placeOfDay <= maxCountedPerDay;
}

/** Tests whether a live watch counts: in time, among its day's first, of a movie that met every rule then. */
export function fitsIn(participation: Participation): (watch: WatchEvent) => boolean {
  const meetsRules = compileRules(participation.challenge.rules);
  return (watch) =>
    countsForDay(watch) && isInTime(watch, participation) && meetsRules(ruleMovie(watch.facts));
}

/** The progress from watches in any order, with any repetitions. */
export function progressOf(
  participation: Participation,
  watches: readonly WatchEvent[],
): Progress & { currentCount: number } {
  const fitting = decidingWatches(watches).filter(fitsIn(participation));
  const counting = movieIdsOf(fitting.filter(({ withdrawn }) => !withdrawn));
  const progress = progressWith(participation.challenge, counting, movieIdsOf(fitting));
  return { ...progress, currentCount: progress.moviesWatched.length };
}

function movieIdsOf(watches: readonly WatchEvent[]): Set<number> {
  return new Set(watches.map(({ movieId }) => movieId));
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

/** Whether a challenge was completed, or its season ended, too long ago to change any more. */
export function isFinished({ challenge, completedAt }: JoinedChallenge, now: number): boolean {
  if (completedAt !== null) return now > completedAt + settlingMs;
  return challenge.season !== null && now > Date.parse(challenge.season.to) + backdatingMs + settlingMs;
}
