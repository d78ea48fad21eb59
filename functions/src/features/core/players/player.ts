import { levelOf, noPrestige, type Prestige, xpOfLevels } from '@cine/contract/game/level';
import { utcMondayOf } from '@cine/contract/game/local-days';
import { type Bonus, isSpending, type Pay } from '@cine/contract/game/rewards';
import { jobTimeZone } from '@cine/contract/job-schedules';
import type {
  BetView,
  EveningView,
  playedGuildSchema,
  playedWeeksSchema,
  Title,
  WaitingRating,
} from '@cine/contract/operations/core/players';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import type { TasteSettings } from '@cine/contract/operations/watching/ratings';
import type { Ratings } from '@cine/contract/ratings/packed-ratings';
import { day } from '@cine/contract/time';
import { type KnownShort, noneShort } from '@cine/contract/zones/zone-history';
import type * as z from 'zod';
import { localDateOf } from '../../../platform/time/zoned.ts';
import { type LedgerEntry, type Paid, paidAfter } from '../ledger/index.ts';
import { noWarning, type Warning } from '../streak-warnings/index.ts';
import type { Concession } from './concessions.ts';
import { type FilmXp, noFilmXp, withFilmXp } from './film-xp.ts';
import { type Kept, nothingKept } from './pay/kept.ts';

/** A player's taste. */
export type Taste = TasteSettings & {
  /** Movie ids, ascending, and the points of each, 0–100. Ids of custom movies are from 2^40 on. */
  ratings: Ratings;
  /** Movies rated. */
  count: number;
  /** When a rating last changed, in epoch milliseconds; null if none ever did. */
  ratedAt: number | null;
  /** When a rating last changed, or whether they are hidden: what jobs follow. Never before `ratedAt`. */
  changedAt: number | null;
};

/** A challenge that a player has joined, with their progress. Times are epoch milliseconds. */
export type JoinedChallenge = {
  /** The definition as it was when they joined: definitions never change under those who joined them. */
  challenge: Challenge;
  joinedAt: number;
  moviesWatched: number[];
  /** Movies that were withdrawn and keep their places in a full list; absent if there are none. */
  undone?: number[];
  isCompleted: boolean;
  completedAt: number | null;
};

/** A movie that a player watched lately, and what it earned them. */
export type Evening = Omit<EveningView, 'at'> & { at: number };

/** The guild that a player chose last, by its group, and what counts for it. */
export type PlayedGuild = Omit<z.infer<typeof playedGuildSchema>, 'at'> & { at: number };

/**
 * A badge that was earned: when, and what it has paid; `taken` is the XP taken back when it no longer held,
 * null while it does.
 */
export type EarnedBadge = { at: number; xp: number; sequence: number; taken: number | null };

/** `players/{uid}`: a player in one document. */
export type Player = {
  totalXp: number;
  level: number;
  /** The purse. */
  coins: number;
  /** The part of their XP that boards rank. */
  film: FilmXp;
  /** How many challenges they have completed, without those that members made. */
  completed: number;
  /** How many duels that paid XP they have won; absent before the first. */
  duelsWon?: number;
  /** The bets that they made lately; absent before the first. */
  bets?: BetView[];
  /** The levels whose milestones were paid. */
  milestones: number[];
  /** What each source has paid, of those that did lately: what caps are counted by. */
  paid: Paid[];
  /** What their character adds to what pays; absent without one. */
  bonus?: Bonus;
  /** First ratings of movies that haven't paid, the latest first; absent if there are none. */
  waiting?: WaitingRating[];
  /** The local days that a movie kept, and the weeks with a movie watched with others, by their Mondays. */
  days: Kept;
  weeks: Kept;
  /** The days that travel cut short. */
  short: KnownShort;
  /** The time zone of the last movie they recorded; null before the first. */
  timeZone: string | null;
  /** When they are to be warned that their streak ends that day. */
  warning: Warning;
  /** When watches or ratings were last settled. */
  settledAt?: number;
  /** Under way, or completed so recently that a watch can still be withdrawn; by challenge id. */
  challenges: Record<string, JoinedChallenge>;
  /**
   * Weekly challenges, which nobody joins: how many they completed in all, and the region and movies of the
   * last weeks, the latest first.
   */
  weekly: z.infer<typeof playedWeeksSchema>;
  /** How often their habits were done and paid for it, a day each. */
  habitsDone?: number;
  /** Whether they have had habits that their movies keep. */
  automaticHabits?: true;
  /** The guild that they chose last. */
  guild?: PlayedGuild;
  /** Ids of all movies with a live watch, ascending. */
  seen: number[];
  /** Their ratings, preferred genres and whether they hide. */
  taste: Taste;
  /** Their concessions in the last sessions with others, the latest first. */
  concessions: Concession[];
  /** The movies they watched last and what each earned, latest first. */
  evenings: Evening[];
  /**
   * What badges count of the movies recorded here, packed; null for a player from before badges, until their
   * next movie.
   */
  reel: Uint8Array | null;
  /** Badges by id, also those that were taken back. */
  badges: Record<string, EarnedBadge>;
  /** Ids of the badges they have, ascending. */
  earned: string[];
  /** How often they began again at level 1, and the XP they had then. */
  prestige: Prestige;
  /** The title they chose to wear. */
  title: Title | null;
};

export const newPlayer: Player = {
  totalXp: 0,
  level: 1,
  coins: 0,
  film: noFilmXp,
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
  evenings: [],
  reel: new Uint8Array(),
  badges: {},
  earned: [],
  prestige: noPrestige,
  title: null,
};

/** Every cap is one of a week at most, and a week later everything that counts for one has been recorded. */
export const rememberedFor = 16 * day;

/** Weeks with others and hosted evenings may be paid a month later, once a guest there has an account. */
const companyRememberedFor = 46 * day;

/** What a player has, which is the most that can be taken back. */
export function purseOf({ totalXp, coins }: Player): Pay {
  return { xp: totalXp, coins };
}

/** The local date of an instant, where the player recorded their last movie. */
export function todayOf({ timeZone }: Pick<Player, 'timeZone'>, now: number): string {
  return localDateOf(now, timeZone ?? jobTimeZone);
}

/**
 * The player with a ledger entry added and what its source has paid with it; `by` has the movies that it is
 * for.
 */
export function withEntry(player: Player, entry: LedgerEntry, by?: Paid['by']): Player {
  const totalXp = player.totalXp + entry.xp;
  const { film, inWeek } = withFilmXp(player.film, entry, paidBy(player, entry.source)?.inWeek);
  const own = { ...paidAfter(entry, by), ...(inWeek && { inWeek }) };
  const paid = [...othersPaid(player, entry), ...(isSpending(entry.reward) ? [] : [own])];
  // Completions from before they were counted may be taken back.
  const completed = Math.max(0, player.completed + completions(entry));
  const coins = player.coins + entry.coins;
  const level = levelOf(xpOfLevels({ totalXp, prestige: player.prestige }));
  return { ...player, totalXp, level, coins, film, completed, paid };
}

/** What other sources have paid, of those that caps or the week's film XP still need. */
function othersPaid({ paid }: Player, { source, at }: LedgerEntry): Paid[] {
  const monday = utcMondayOf(at);
  const isRecent = ({ reward, date }: Paid) =>
    Date.parse(date) >
    at - (reward === 'week' || reward === 'evening' ? companyRememberedFor : rememberedFor);
  return paid.filter(
    (each) => each.source !== source && (isRecent(each) || (each.inWeek?.monday ?? 0) >= monday),
  );
}

/** How many more challenges are completed with an entry. */
function completions({ reward, kind }: LedgerEntry): number {
  if (!['challenge', 'weekly'].includes(reward) || kind === 'adjusted') return 0;
  return kind === 'taken' ? -1 : 1;
}

/** What a source has paid lately; null if the player remembers nothing. */
export function paidBy({ paid }: Pick<Player, 'paid'>, source: string): Paid | null {
  return paid.find((each) => each.source === source) ?? null;
}

/** The player with a movie seen or not seen. */
export function withSeen(player: Player, movieId: number, seen: boolean): Player {
  if (player.seen.includes(movieId) === seen) return player;
  const others = player.seen.filter((id) => id !== movieId);
  return { ...player, seen: seen ? [...others, movieId].sort((a, b) => a - b) : others };
}
