/** The rules of duels: limits, bets, pay, and when there is a clear favourite. */
import { day, hour } from '../../time.ts';

export const duelSides = ['challenger', 'opponent'] as const;
export type DuelSide = (typeof duelSides)[number];

/** Each side fights with what it has, or in an even duel both with the house's kit and equal points. */
export const duelKinds = ['real', 'even'] as const;
export type DuelKind = (typeof duelKinds)[number];

export const duelStates = ['open', 'declined', 'withdrawn', 'lapsed', 'fought'] as const;
export type DuelState = (typeof duelStates)[number];

export type DuelResult = 'won' | 'lost' | 'drawn';

/**
 * Why a duel pays no XP: a clear favourite, the same two were paid lately, or the week's limit is reached.
 */
export const unpaidDuelReasons = ['odds', 'pair', 'week'] as const;
export type UnpaidDuelReason = (typeof unpaidDuelReasons)[number];

/**
 * Why a duel can't have a bet: a level below that of bets, a clear favourite, a bet of the same two lately,
 * the week's bets or winnings (`won`) are used up, or the purse is too light.
 */
export const noBetReasons = ['level', 'odds', 'pair', 'week', 'won', 'purse'] as const;
export type NoBetReason = (typeof noBetReasons)[number];

/** Probabilities for the challenger, which add up to 1. */
export type DuelOdds = { win: number; draw: number; loss: number };

export const duelRules = {
  /** How long a proposal waits for an answer. */
  openForMs: 48 * hour,
  /** The most that a member may have open with others. */
  maxOpen: 10,
  /** After declining this many in a row from one user, another isn't asked by them for `pauseMs`. */
  declines: 3,
  /** How long a user who declined `declines` times isn't asked by the same one. */
  pauseMs: 7 * day,
  /**
   * From this level on both may bet: at most `betPerLevel` for each of the lower one's levels, and the
   * challenger's purse divided by `purseParts`.
   */
  bettingLevel: 10,
  /** The most coins of a bet for each level of the lower one. */
  betPerLevel: 10,
  /** A bet is at most the challenger's coins divided by this. */
  purseParts: 4,
  /**
   * Duels in which neither is the clear favourite may have a bet, and pay XP: the challenger's share of wins,
   * draws counting half.
   */
  fairFrom: 0.25,
  /** The challenger's highest share of wins in such a duel. */
  fairTo: 0.75,
  /** XP that a duel pays: won (and more for each of the opponent's levels), lost, drawn. */
  xp: { won: 50, perLevel: 10, lost: 10, drawn: 10 },
  /** How many duels pay in a week; those of the same two pay once in `pairOnceInDays`. */
  paidPerWeek: 4,
  /** Days until a duel of the same two pays, or may have a bet, again. */
  pairOnceInDays: 7,
  /**
   * A user's bets in a week, and the most coins they bring for each level; two bet once in `pairOnceInDays`.
   */
  betsPerWeek: 4,
  /** The most coins that a week's bets bring a user, for each of their levels. */
  wonPerLevel: 10,
} as const;

/** Whether neither side is the clear favourite. */
export function isFair(kind: DuelKind, { win, draw }: DuelOdds): boolean {
  const share = win + draw / 2;
  return kind === 'even' || (share >= duelRules.fairFrom && share <= duelRules.fairTo);
}

/** The most that two levels allow as a bet; none below the level of bets. */
export function maxBetAt(levels: readonly [number, number]): number {
  const level = Math.min(...levels);
  return level < duelRules.bettingLevel ? 0 : duelRules.betPerLevel * level;
}

/** The most coins that bets may bring a user of a level in a week. */
export function maxWeeklyWinningsAt(level: number): number {
  return duelRules.wonPerLevel * level;
}

export function duelXp(result: DuelResult, opponentLevel: number): number {
  const { won, perLevel, lost, drawn } = duelRules.xp;
  if (result === 'won') return won + perLevel * opponentLevel;
  return result === 'lost' ? lost : drawn;
}

/** How a duel ended for a side, by who won; null is a draw. */
export function resultFor(side: DuelSide, winner: DuelSide | null): DuelResult {
  if (winner === null) return 'drawn';
  return winner === side ? 'won' : 'lost';
}

export function otherSide(side: DuelSide): DuelSide {
  return side === 'challenger' ? 'opponent' : 'challenger';
}
