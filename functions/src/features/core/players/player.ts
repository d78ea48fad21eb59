/** A player as the domain sees one, and what they have after an entry of the ledger. */
import type { JoinedChallengeDocument, PlayerDocument } from '@cine/contract/documents/players';
import { levelOf, noPrestige, xpOfLevels } from '@cine/contract/game/level';
import { utcMondayOf } from '@cine/contract/game/local-days';
import { type Pay, takesCoins } from '@cine/contract/game/pay/rewards';
import { jobTimeZone } from '@cine/contract/job-schedules';
import { type Ratings, withScores } from '@cine/contract/ratings/packed-ratings';
import { day } from '@cine/contract/time';
import { noneShort } from '@cine/contract/zones/zone-history';
import { localDateOf } from '#platform/time/zoned.ts';
import { type LedgerEntry, type Paid, paidAfter } from '../ledger/index.ts';
import { noWarning } from '../streak-warnings/index.ts';
import { type FilmXp, noFilmXp, withFilmXp } from './film-xp.ts';
import { nothingKept } from './pay/days-with-keepers.ts';

/** `players/{uid}`. Times are epoch milliseconds. */
export type Player = Omit<PlayerDocument, 'challenges' | 'evenings' | 'film'> & {
  challenges: Record<string, JoinedChallenge>;
  recentMovies: RecentMovie[];
  filmXp: FilmXp;
};

/** A challenge that a player has joined; how many movies count follows from `moviesWatched`. */
export type JoinedChallenge = Omit<JoinedChallengeDocument, 'currentCount'>;

export type Taste = Player['taste'];
/** A movie that the player watched lately, and what it earned. */
export type RecentMovie = PlayerDocument['evenings'][number];
export type PlayedGuild = NonNullable<Player['guild']>;
export type EarnedBadge = Player['badges'][string];

export const newPlayer: Player = {
  totalXp: 0,
  level: 1,
  coins: 0,
  filmXp: noFilmXp,
  completed: 0,
  milestones: [],
  paid: [],
  days: nothingKept,
  weeks: nothingKept,
  short: noneShort,
  timeZone: null,
  warning: noWarning,
  challenges: {},
  weekly: { completed: 0, weeks: [] },
  seen: [],
  taste: {
    ratings: { movieIds: [], scores: new Uint8Array() },
    count: 0,
    ratedAt: null,
    changedAt: null,
    genres: [],
    hidden: false,
  },
  concessions: [],
  recentMovies: [],
  reel: new Uint8Array(),
  badges: {},
  earned: [],
  prestige: noPrestige,
  title: null,
};

/**
 * How long a player's document keeps what was paid: a week's caps, plus a week in which late watches may
 * still arrive, and two days.
 */
export const rememberedForMs = 16 * day;

/** How long it keeps company and hosting, which may pay a month later, once a guest has an account. */
const companyRememberedForMs = 46 * day;

/** What a player has, which is the most that can be taken back. */
export function purseOf({ totalXp, coins }: Player): Pay {
  return { xp: totalXp, coins };
}

/** The local date of an instant, in the time zone of the player's last settled watch or habit. */
export function todayOf({ timeZone }: Pick<Player, 'timeZone'>, now: number): string {
  return localDateOf(now, timeZone ?? jobTimeZone);
}

/** The player once a ledger entry is added; `movieIds` are those for which its source has paid. */
export function withEntry(player: Player, entry: LedgerEntry, movieIds?: Paid['by']): Player {
  const totalXp = player.totalXp + entry.xp;
  const { filmXp, inWeek } = withFilmXp(player.filmXp, entry, paidBy(player, entry.source)?.inWeek);
  const own = { ...paidAfter(entry, movieIds), ...(inWeek && { inWeek }) };
  const paid = [...othersPaid(player, entry), ...(takesCoins(entry.reward) ? [] : [own])];
  // Completions from before they were counted may be taken back.
  const completed = Math.max(0, player.completed + completions(entry));
  const coins = player.coins + entry.coins;
  const level = levelOf(xpOfLevels({ totalXp, prestige: player.prestige }));
  return { ...player, totalXp, level, coins, filmXp, completed, paid };
}

/** What other sources have paid, as far as caps or the week's film XP still depend on it. */
function othersPaid({ paid }: Player, { source, at }: LedgerEntry): Paid[] {
  const monday = utcMondayOf(at);
  const isRecent = ({ reward, date }: Paid) =>
    Date.parse(date) >
    at - (reward === 'week' || reward === 'evening' ? companyRememberedForMs : rememberedForMs);
  return paid.filter(
    (each) => each.source !== source && (isRecent(each) || (each.inWeek?.monday ?? 0) >= monday),
  );
}

/** How many more challenges are completed with an entry. */
function completions({ reward, kind }: LedgerEntry): number {
  if (!['challenge', 'weekly'].includes(reward) || kind === 'adjusted') return 0;
  return kind === 'taken' ? -1 : 1;
}

/** What a source has paid in all, as far as the player remembers; null if they don't. */
export function paidBy({ paid }: Pick<Player, 'paid'>, source: string): Paid | null {
  return paid.find((each) => each.source === source) ?? null;
}

/** The movies that a player watched here or, by what they imported, elsewhere; some may be named twice. */
export function seenAnywhere({
  seen,
  seenElsewhere,
}: Pick<Player, 'seen' | 'seenElsewhere'>): readonly number[] {
  return seenElsewhere ? [...seen, ...seenElsewhere] : seen;
}

/** The ratings that were made here, without those that an import brought. */
export function ratedHere({ ratings, imported }: Taste): Ratings {
  return imported ? withScores(ratings, new Map(imported.map((movieId) => [movieId, null]))) : ratings;
}

export function withSeen(player: Player, movieId: number, seen: boolean): Player {
  if (player.seen.includes(movieId) === seen) return player;
  const others = player.seen.filter((id) => id !== movieId);
  return { ...player, seen: seen ? [...others, movieId].sort((a, b) => a - b) : others };
}
