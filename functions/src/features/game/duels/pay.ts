/** What a duel pays each side: XP within the week's limit, and the bet. */
import {
  type DuelResult,
  duelRules,
  duelXp,
  type UnpaidDuelReason,
} from '@cine/contract/game/duels/duel-rules';
import { dayOf, weekOf } from '@cine/contract/game/local-days';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { type PayOutcome, type Player, payOccasion, todayOf } from '#core/players/index.ts';

/** A duel that a player has fought. Its id begins with a digest of both. */
export type DuelFought = {
  duelId: string;
  result: DuelResult;
  opponentLevel: number;
  /** Whether neither side was the clear favourite. */
  isFair: boolean;
  /** The opponent's bet, if it was won. */
  coins: number;
};

export type DuelPay = { xp: number; unpaid: UnpaidDuelReason | null };

/**
 * Why a duel would pay a player no XP today; null if it would. Only some duels a week pay, and those of the
 * same two players only once in some days. `pair` is what the ids of their duels begin with.
 */
export function unpaidDuel(
  player: Pick<Player, 'paid' | 'timeZone'>,
  pair: string,
  isFair: boolean,
  now: number,
): UnpaidDuelReason | null {
  if (!isFair) return 'odds';
  const today = todayOf(player, now);
  const paying = player.paid.filter(({ reward, xp }) => reward === 'duel' && xp > 0);
  const isLately = (date: string) => dayOf(today) - dayOf(date) < duelRules.pairOnceInDays;
  if (paying.some(({ source, date }) => source.startsWith(sourceOf.duel(`${pair}-`)) && isLately(date)))
    return 'pair';
  const ofWeek = paying.filter(({ date }) => weekOf(date) === weekOf(today));
  return ofWeek.length < duelRules.paidPerWeek ? null : 'week';
}

/** Settles what a duel pays one side: XP, and the bet if they won it. Held bets are given back separately. */
export function payDuelSide(
  former: Player,
  { duelId, result, opponentLevel, isFair, coins }: DuelFought,
  now: number,
): PayOutcome & { pay: DuelPay } {
  const [pair = ''] = duelId.split('-');
  const unpaid = unpaidDuel(former, pair, isFair, now);
  const xp = unpaid === null ? duelXp(result, opponentLevel) : 0;
  const pay = { xp, unpaid };
  if (xp === 0 && coins === 0) return { player: former, entries: [], pay };
  const isCounted = result === 'won' && xp > 0;
  const player = isCounted ? { ...former, duelsWon: (former.duelsWon ?? 0) + 1 } : former;
  const due = { source: sourceOf.duel(duelId), reward: 'duel', xp, coins } as const;
  return { ...payOccasion(player, 'reward', due, now), pay };
}
