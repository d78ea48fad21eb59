import { levelOf } from '@cine/contract/game/level';
import { type Challenge, maxMadeXpPerDay } from '@cine/contract/operations/game/challenges';
import { utcDayOf } from '../../platform/time/instant.ts';
import type { Concession } from './concessions.ts';
import type { Evening } from './evenings.ts';
import type { LedgerEntry } from './ledger.ts';
import { newTaste, type Taste } from './taste.ts';

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

/** `players/{uid}`: a player in one document. */
export type Player = {
  totalXp: number;
  level: number;
  /** XP granted by members' challenges on the last UTC day that any did, such as `2026-12-10`. */
  madeXp: { day: string; xp: number };
  /** Under way, or completed so recently that a watch can still be withdrawn; by challenge id. */
  challenges: Record<string, JoinedChallenge>;
  /** Ids of all movies with a live watch, ascending. */
  seen: number[];
  /** Their ratings, preferred genres and whether they hide. */
  taste: Taste;
  /** Their concessions in the last sessions with others, the latest first. */
  concessions: Concession[];
  /** The movies they watched last and what each earned, latest first. */
  evenings: Evening[];
};

export const newPlayer: Player = {
  totalXp: 0,
  level: 1,
  madeXp: { day: '', xp: 0 },
  challenges: {},
  seen: [],
  taste: newTaste(),
  concessions: [],
  evenings: [],
};

/** The challenges that the player can still complete. */
export function activeChallenges({ challenges }: Player, now: number): JoinedChallenge[] {
  return Object.values(challenges).filter(
    ({ challenge: { season }, isCompleted }) => !isCompleted && (!season || now < Date.parse(season.to)),
  );
}

/** The player with a ledger entry added. */
export function withXp(player: Player, entry: LedgerEntry): Player {
  const totalXp = player.totalXp + entry.amount;
  return { ...player, totalXp, level: levelOf(totalXp) };
}

/** XP that members' challenges may still grant on the UTC day of an instant. */
export function madeXpLeft({ madeXp }: Player, now: number): number {
  return isNewDay(madeXp.day, now) ? maxMadeXpPerDay : maxMadeXpPerDay - madeXp.xp;
}

/** The player after a member's challenge granted XP. */
export function withMadeXp(player: Player, { amount, at }: LedgerEntry): Player {
  const { day, xp } = player.madeXp;
  const madeXp = isNewDay(day, at) ? { day: utcDayOf(at), xp: amount } : { day, xp: xp + amount };
  return { ...player, madeXp };
}

// A server whose clock is behind at midnight still spends the new day's.
function isNewDay(day: string, now: number): boolean {
  return utcDayOf(now) > day;
}

/** The player with a movie seen or not seen. */
export function withSeen(player: Player, movieId: number, seen: boolean): Player {
  if (player.seen.includes(movieId) === seen) return player;
  const others = player.seen.filter((id) => id !== movieId);
  return { ...player, seen: seen ? [...others, movieId].sort((a, b) => a - b) : others };
}
