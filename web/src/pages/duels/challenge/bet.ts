import { type DuelKind, type DuelOdds, duelRules, isFair } from '@cine/contract/game/duels/duel-rules';

type Possible = { kind: DuelKind; odds: DuelOdds; levels: readonly [number, number]; mostBet: number };

/** Why a duel can't have a bet: somebody's level, a clear favourite, or a purse that is too light; null if it can. */
export function noBetReason({ kind, odds, levels, mostBet }: Possible): 'level' | 'odds' | 'purse' | null {
  if (mostBet > 0) return null;
  if (Math.min(...levels) < duelRules.bettingLevel) return 'level';
  return isFair(kind, odds) ? 'purse' : 'odds';
}

/** A bet as it was typed, 0 if nothing was; null if it isn't a whole number up to the most. */
export function betIn(typed: string, most: number): number | null {
  const text = typed.trim();
  if (!/^\d{0,7}$/.test(text)) return null;
  return Number(text) <= most ? Number(text) : null;
}
