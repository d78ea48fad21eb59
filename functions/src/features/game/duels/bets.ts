/** How much may still be bet, by week and opponent. */
import { duelRules, maxWeeklyWinningsAt } from '@cine/contract/game/duels/duel-rules';
import { dayOf, weekOf } from '@cine/contract/game/local-days';
import type { BetView } from '@cine/contract/operations/core/players';
import { day } from '@cine/contract/time';
import { type Player, todayOf } from '#core/players/index.ts';

type Bettor = Pick<Player, 'bets' | 'level' | 'timeZone'>;

/** Limits are for a week at most, and a change of zone may move a date by a day. */
const rememberedForDays = 2 * duelRules.pairOnceInDays;
const heldForDays = Math.ceil(duelRules.openForMs / day);

/**
 * What a player may still bet in this week: how many times, and for how many coins that they might win. What
 * is held may be won in this week, whenever it was placed.
 */
export function betsLeft(player: Bettor, now: number): { times: number; coins: number } {
  const today = todayOf(player, now);
  const mayBeWon = ({ state, date }: BetView) =>
    state === 'held' && dayOf(today) - dayOf(date) <= heldForDays;
  const ofWeek = (player.bets ?? []).filter((bet) => weekOf(bet.date) === weekOf(today) || mayBeWon(bet));
  return {
    times: Math.max(0, duelRules.betsPerWeek - ofWeek.length),
    coins: Math.max(0, maxWeeklyWinningsAt(player.level) - broughtBy(ofWeek)),
  };
}

/**
 * Whether a player bet with an opponent lately, in other duels than `besides`; the ids of theirs begin with
 * `pair`.
 */
export function hasBetLately(player: Bettor, pair: string, besides: string | null, now: number): boolean {
  const today = dayOf(todayOf(player, now));
  return (player.bets ?? []).some(
    ({ duelId, date }) =>
      duelId !== besides && duelId.startsWith(`${pair}-`) && today - dayOf(date) < duelRules.pairOnceInDays,
  );
}

/** The player with a bet as it now stands, dated when its coins were staked or it was decided. */
export function withBet(
  player: Player,
  { duelId, coins, state }: Omit<BetView, 'date'>,
  now: number,
): Player {
  const today = todayOf(player, now);
  const placedOn = player.bets?.find((bet) => bet.duelId === duelId)?.date ?? today;
  const date = state === 'held' ? placedOn : today;
  const others = (player.bets ?? []).filter(
    (bet) => bet.duelId !== duelId && dayOf(today) - dayOf(bet.date) < rememberedForDays,
  );
  return { ...player, bets: [...others, { duelId, date, coins, state }] };
}

/** The player without a bet that was given back, which frees its place in the week. */
export function withoutBet(player: Player, duelId: string): Player {
  if (!player.bets) return player;
  return { ...player, bets: player.bets.filter((bet) => bet.duelId !== duelId) };
}

/** What bets have brought, if those that are held are won. */
function broughtBy(bets: readonly BetView[]): number {
  const sign = { held: 1, won: 1, drawn: 0, lost: -1 } as const;
  return bets.reduce((sum, { coins, state }) => sum + sign[state] * coins, 0);
}
