/** Who may propose which duel to whom, and how much they may bet. */
import {
  type DuelKind,
  type DuelSide,
  duelRules,
  duelSides,
  isFair,
  maxBetAt,
  maxWeeklyWinningsAt,
  type NoBetReason,
} from '@cine/contract/game/duels/duel-rules';
import { day } from '@cine/contract/time';
import type { Player } from '#core/players/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { betsLeft, hasBetLately } from './bets.ts';
import type { Duel, Duelist } from './duel.ts';
import { inPercent, type Match } from './fighters.ts';

/** A member's open proposals, and the last ones to the same opponent that were answered, latest first. */
export type FormerProposals = { openWithPair: Duel | null; open: number; answered: readonly Duel[] };

/** Refuses one proposal more: throws `duel-open`, `duels-too-many` or `duel-declined-lately`. */
export function assertMayPropose({ openWithPair, open, answered }: FormerProposals, now: number): void {
  if (openWithPair) throw new AppError('duel-open');
  const { maxOpen, declines, pauseMs } = duelRules;
  const last = answered.slice(0, declines);
  const isTired = last.length === declines && last.every(({ state }) => state === 'declined');
  const again = isTired ? last[0]!.endedAt! + pauseMs : 0;
  if (again > now)
    throw new AppError('duel-declined-lately', { declines, days: Math.ceil((again - now) / day) });
  if (open >= maxOpen) throw new AppError('duels-too-many', { limit: maxOpen });
}

type Betting = {
  kind: DuelKind;
  match: Record<DuelSide, Pick<Duelist, 'level'>> & Pick<Match, 'odds'>;
  players: Readonly<Record<DuelSide, Player>>;
  /** The duel's id, which begins with a digest of both. */
  id: string;
};

/** The most that one side may bet, whatever is in their purse, and the reason if that is nothing. */
export type Allowance = { most: number; noBet: Exclude<NoBetReason, 'purse'> | null };

/** Neither field reveals the opponent's purse or week; both know whether they bet with each other lately. */
export function allowanceOf(side: DuelSide, { kind, match, players, id }: Betting, now: number): Allowance {
  const none = (noBet: Allowance['noBet']) => ({ most: 0, noBet });
  const byLevels = maxBetAt([match.challenger.level, match.opponent.level]);
  if (byLevels === 0) return none('level');
  if (!isFair(kind, match.odds)) return none('odds');
  const [pair = ''] = id.split('-');
  if (duelSides.some((each) => hasBetLately(players[each], pair, id, now))) return none('pair');
  const left = betsLeft(players[side], now);
  if (left.times === 0) return none('week');
  return left.coins === 0 ? none('won') : { most: Math.min(byLevels, left.coins), noBet: null };
}

/** The most that a challenger may bet with what is in their purse, and the reason if that is nothing. */
export function mostBet(
  { most, noBet }: Allowance,
  coins: number,
): { mostBet: number; noBet: NoBetReason | null } {
  const limit = Math.min(most, Math.floor(coins / duelRules.purseParts));
  return { mostBet: limit, noBet: noBet ?? (limit === 0 ? 'purse' : null) };
}

/** Why an opponent can't accept a bet now; null if they can. */
export function barredBecause(bet: number, { most, noBet }: Allowance, coins: number): NoBetReason | null {
  if (bet === 0) return null;
  if (noBet) return noBet;
  if (bet > most) return 'won';
  return bet > coins ? 'purse' : null;
}

/**
 * Refuses a bet: `level-too-low`, `bet-unfair`, `bet-again-too-soon`, `bets-too-many`, `bets-won-enough` or
 * `bet-too-high`. `level` is that of the user who bets, and `limit` the most that they may bet.
 */
export function assertMayBet(
  bet: number,
  noBet: NoBetReason | null,
  { level, limit }: { level: number; limit: number },
): void {
  if (bet === 0) return;
  const { bettingLevel, pairOnceInDays, betsPerWeek } = duelRules;
  if (noBet === 'level') throw new AppError('level-too-low', { level: bettingLevel });
  if (noBet === 'odds') throw new AppError('bet-unfair');
  if (noBet === 'pair') throw new AppError('bet-again-too-soon', { days: pairOnceInDays });
  if (noBet === 'week') throw new AppError('bets-too-many', { limit: betsPerWeek });
  if (noBet === 'won') throw new AppError('bets-won-enough', { limit: maxWeeklyWinningsAt(level) });
  if (bet > limit) throw new AppError('bet-too-high', { limit });
}

/** Refuses a user who saw other fighters: `duel-changed`, with their present odds. */
export function assertSeen(seen: string, match: Match, side: 'challenger' | 'opponent'): void {
  if (seen === match.seen) return;
  const { win: ofChallenger, draw, loss: ofOpponent } = inPercent(match.odds);
  const [win, loss] = side === 'challenger' ? [ofChallenger, ofOpponent] : [ofOpponent, ofChallenger];
  throw new AppError('duel-changed', { win, draw, loss });
}
