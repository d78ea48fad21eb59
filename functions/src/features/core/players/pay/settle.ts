import { dateOf } from '@cine/contract/game/local-days';
import { jobTimeZone } from '@cine/contract/job-schedules';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import { day } from '@cine/contract/time';
import { dayIn, shortDays, withShort, type Zones, zoneAt } from '@cine/contract/zones/zone-history';
import { localDateOf } from '../../../../platform/time/zoned.ts';
import { type JoinedChallenge, type Player, paidBy, rememberedFor } from '../player.ts';
import type { Taste } from '../taste.ts';
import { type LedgerEntry, paidAfter } from './ledger.ts';
import { type PayingWatch, sourceOfMovie } from './movie-dues.ts';
import { settleBadges } from './settle-badges.ts';
import { settleChallenges, sourceOf } from './settle-challenges.ts';
import { type HabitDay, type SettledHabit, settleHabit } from './settle-habit.ts';
import { settleMilestones } from './settle-milestones.ts';
import { companySources, payMovie, type Settled } from './settle-movie.ts';
import { needsLastEntry, type Rated, settleRating, sourceOfRating } from './settle-rating.ts';
import { type RewardedVote, settleVote } from './settle-vote.ts';
import { settleWeekly, type TurnedWeekly } from './settle-weekly.ts';

/**
 * What changed: movies with their deciding watches, and challenges, weekly ones too, whose completion turned.
 */
export type Changes = {
  movieIds: readonly number[];
  watches: readonly SettledWatch[];
  turned: readonly JoinedChallenge[];
  weekly?: readonly TurnedWeekly[];
};
type SettledWatch = PayingWatch & { recordedAt: number; was?: unknown };

/**
 * The player remembers what a watch recorded within this time has paid, as its date is at most two days
 * earlier.
 */
const surelyKnownFor = rememberedFor - 3 * day;

/**
 * The sources whose last entries settling needs: of movies, their ratings, weeks, evenings and challenges
 * that the player may have forgotten. Where entries are `tried`, not of completed challenges: the database
 * refuses an entry that is there already.
 */
export function sourcesNeeded(
  player: Player,
  { movieIds, watches, turned }: Changes,
  now: number,
  tried = false,
): string[] {
  const isUnknown = (source: string) => paidBy(player, source) === null;
  // What is remembered for too long may be forgotten with the first entry that is added here.
  const isUnsure = (source: string) =>
    isUnknown(source) || Date.parse(paidBy(player, source)!.date) <= now - surelyKnownFor;
  const old = watches.filter(({ recordedAt }) => recordedAt <= now - surelyKnownFor);
  const forgotten = [...old, ...watches.filter(({ was }) => was !== undefined)];
  const movies = movieIds.filter((id) => forgotten.some(({ movieId }) => movieId === id));
  const challenges = turned
    .filter(({ isCompleted }) => !(tried && isCompleted))
    .map(({ challenge }) => sourceOf(challenge))
    .filter(isUnsure);
  const rated = movies.filter((id) => scoreOf(player.taste.ratings, id) !== null);
  const company = companySources(old, todayOf(player, now));
  const sources = [...movies.map(sourceOfMovie), ...rated.map(sourceOfRating), ...company];
  return [...sources.filter(isUnknown), ...challenges];
}

/** Settles what movies and challenges pay, from the last entries of the sources needed. */
export function settlePay(
  former: Player,
  { movieIds, watches, turned, weekly = [] }: Changes,
  last: ReadonlyMap<string, LedgerEntry>,
  now: number,
): Settled {
  let player = withForgotten(withCalendar(former, watches), last);
  const today = todayOf(player, now);
  const entries: LedgerEntry[] = [];
  for (const movieId of movieIds) {
    const source = sourceOfMovie(movieId);
    const entry = last.get(source);
    const paid = paidBy(player, source) ?? (entry ? paidAfter(entry) : null);
    const ofMovie = watches.filter((watch) => watch.movieId === movieId);
    take(payMovie(player, movieId, ofMovie, paid, today, now));
  }
  take(settleChallenges(player, turned, last, today, now));
  take(settleWeekly(player, weekly, today, now));
  take(settleBadges(player, today, now));
  take(settleMilestones(player, today, now, movieIds.length > 0 ? [...movieIds] : undefined));
  return { player, entries };

  function take(settled: Settled): void {
    player = settled.player;
    entries.push(...settled.entries);
  }
}

/** The source whose last entry settling a rating needs; null if it needs none. */
export function sourceNeeded(player: Player, rated: Rated, now: number): string | null {
  return needsLastEntry(player, rated, todayOf(player, now)) ? sourceOfRating(rated.movieId) : null;
}

/** Settles what a rating pays, from its last entry where that is needed; `taste` has the rating. */
export function settleRated(
  former: Player,
  rated: Rated,
  taste: Taste,
  last: LedgerEntry | null,
  now: number,
): Settled {
  const today = todayOf(former, now);
  const { player, entries } = settleRating(former, rated, last, today, now);
  return withBadges({ player: { ...player, taste }, entries }, today, now);
}

/** Settles what a vote pays, from its last entry. */
export function settleVoted(
  former: Player,
  vote: RewardedVote,
  last: LedgerEntry | null,
  now: number,
): Settled {
  return withBadges(settleVote(former, vote, last, now), todayOf(former, now), now);
}

/** Settles what a habit pays for a day, of a player whose days are counted in some zones. */
export function settleHabitDay(former: Player, habit: HabitDay, zones: Zones, now: number): SettledHabit {
  const today = dateOf(dayIn(zones, now));
  const short = withShort(former.short, shortDays(zones, now), now);
  const settled = settleHabit({ ...former, timeZone: zoneAt(zones, now), short }, habit, today, now);
  return { ...settled, ...withBadges(settled, today, now) };
}

/** Badges and milestones after what was settled. */
export function withBadges({ player, entries }: Settled, today: string, now: number): Settled {
  const badges = settleBadges(player, today, now);
  const milestones = settleMilestones(badges.player, today, now);
  return { player: milestones.player, entries: [...entries, ...badges.entries, ...milestones.entries] };
}

/** The local date of an instant, where the player recorded their last movie. */
export function todayOf({ timeZone }: Pick<Player, 'timeZone'>, now: number): string {
  return localDateOf(now, timeZone ?? jobTimeZone);
}

/** The player who remembers again what weeks, evenings and ratings paid; the same object if they know. */
function withForgotten(player: Player, last: ReadonlyMap<string, LedgerEntry>): Player {
  const found = [...last.values()].filter(({ reward }) => ['week', 'evening', 'rating'].includes(reward));
  const forgotten = found
    .filter(({ source }) => paidBy(player, source) === null)
    .map((each) => paidAfter(each));
  return forgotten.length === 0 ? player : { ...player, paid: [...player.paid, ...forgotten] };
}

/** The player with the last recorded watch's time zone and short days; the same object if they are known. */
function withCalendar(player: Player, watches: readonly SettledWatch[]): Player {
  const newest = watches
    .filter(({ day }) => day !== undefined)
    .reduce<SettledWatch | null>(
      (latest, watch) => (latest && latest.recordedAt >= watch.recordedAt ? latest : watch),
      null,
    );
  if (!newest?.day) return player;
  const { timeZone, short: seen } = newest.day;
  const short = seen ? withShort(player.short, seen, newest.recordedAt) : player.short;
  return timeZone === player.timeZone && short === player.short ? player : { ...player, timeZone, short };
}
