import type { Challenge } from '@cine/contract/challenges';
import type { LedgerEntry } from './ledger.ts';
import { levelOf } from './level.ts';

/** A challenge that a player has joined, with their progress. Times are epoch milliseconds. */
export type JoinedChallenge = {
  /** The definition as it was when they joined: definitions never change under those who joined them. */
  challenge: Challenge;
  joinedAt: number;
  moviesWatched: number[];
  isCompleted: boolean;
  completedAt: number | null;
};

/** `players/{uid}`: all that one read must tell of a player. */
export type Player = {
  totalXp: number;
  level: number;
  /** Under way, and completed so recently that a watch may yet be withdrawn; by challenge id. */
  challenges: Record<string, JoinedChallenge>;
  /** Ids of all movies with a live watch, ascending. */
  seen: number[];
};

export const newPlayer: Player = { totalXp: 0, level: 1, challenges: {}, seen: [] };

/** The player once a ledger entry is added. */
export function withXp(player: Player, entry: LedgerEntry): Player {
  const totalXp = player.totalXp + entry.amount;
  return { ...player, totalXp, level: levelOf(totalXp) };
}

/** The player once it is settled whether they have seen a movie. */
export function withSeen(player: Player, movieId: number, seen: boolean): Player {
  if (player.seen.includes(movieId) === seen) return player;
  const others = player.seen.filter((id) => id !== movieId);
  return { ...player, seen: seen ? [...others, movieId].sort((a, b) => a - b) : others };
}
