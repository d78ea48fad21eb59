import { type DuelKind, duelRules, isFair, mostBet, mostBetAt } from '@cine/contract/game/duels/duel-rules';
import { day } from '@cine/contract/time';
import { AppError } from '../../platform/errors/app-error.ts';
import type { Duel, Duelist } from './duel.ts';
import { inPercent, type Match } from './fighters.ts';

/** What a member has open, and what became of what they last proposed to the same opponent, the latest first. */
export type Former = { openWithPair: Duel | null; open: number; answered: readonly Duel[] };

/** Refuses a proposal besides others: `duel-open`, `duels-too-many` or `duel-declined-lately`. */
export function assertMayPropose({ openWithPair, open, answered }: Former, now: number): void {
  if (openWithPair) throw new AppError('duel-open');
  const { maxOpen, declines, pauseMs } = duelRules;
  const last = answered.slice(0, declines);
  const isTired = last.length === declines && last.every(({ state }) => state === 'declined');
  const again = isTired ? last[0]!.endedAt! + pauseMs : 0;
  if (again > now)
    throw new AppError('duel-declined-lately', { declines, days: Math.ceil((again - now) / day) });
  if (open >= maxOpen) throw new AppError('duels-too-many', { limit: maxOpen });
}

type Bettors = Record<'challenger' | 'opponent', Pick<Duelist, 'level'>> & Pick<Match, 'odds'>;

/** Refuses a bet: `level-too-low`, `bet-unfair` or `bet-too-high`. Says nothing of the opponent's purse, nor depends on it. */
export function assertMayBet(bet: number, kind: DuelKind, match: Bettors, coins: number): void {
  assertBet(bet, kind, match, mostBet(levelsOf(match), coins, true));
}

/** The same as both are now, of a bet whose coins are held. */
export function assertBetStands(bet: number, kind: DuelKind, match: Bettors): void {
  assertBet(bet, kind, match, mostBetAt(levelsOf(match)));
}

function assertBet(bet: number, kind: DuelKind, match: Bettors, limit: number): void {
  if (bet === 0) return;
  if (mostBetAt(levelsOf(match)) === 0)
    throw new AppError('level-too-low', { level: duelRules.bettingLevel });
  if (!isFair(kind, match.odds)) throw new AppError('bet-unfair');
  if (bet > limit) throw new AppError('bet-too-high', { limit });
}

function levelsOf({ challenger, opponent }: Bettors): [number, number] {
  return [challenger.level, opponent.level];
}

/** Refuses who saw other fighters: `duel-changed`, with the odds as they have them now. */
export function assertSeen(seen: string, match: Match, side: 'challenger' | 'opponent'): void {
  if (seen === match.seen) return;
  const { win: ofChallenger, draw, loss: ofOpponent } = inPercent(match.odds);
  const [win, loss] = side === 'challenger' ? [ofChallenger, ofOpponent] : [ofOpponent, ofChallenger];
  throw new AppError('duel-changed', { win, draw, loss });
}
