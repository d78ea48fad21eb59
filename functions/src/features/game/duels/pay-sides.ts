/** Bets and pay of a duel: holds a bet, returns it, and pays both sides after the fight. */
import {
  type DuelResult,
  type DuelSide,
  duelSides,
  isFair,
  otherSide,
  resultFor,
} from '@cine/contract/game/duels/duel-rules';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { type PayOutcome, type Player, payOccasion } from '#core/players/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { withBet, withoutBet } from './bets.ts';
import type { Duel } from './duel.ts';
import type { Match } from './fighters.ts';
import { type DuelPay, payDuelSide } from './pay.ts';

type Bet = Pick<Duel, 'id' | 'bet'>;

/** Holds the challenger's bet. Throws `coins-too-few`. */
export function holdBet(player: Player, duel: Bet, now: number): PayOutcome {
  return withBetRemembered(takeBet(player, duel, now), duel, 'held', now);
}

/** Gives the challenger's bet back. Nobody fought for it, so its place in the week is free again, too. */
export function returnBet(player: Player, duel: Bet, now: number): PayOutcome {
  const { player: after, entries } = giveBetBack(player, duel, now);
  return { player: withoutBet(after, duel.id), entries };
}

function takeBet(player: Player, duel: Bet, now: number): PayOutcome {
  const { bet } = duel;
  if (player.coins < bet) throw new AppError('coins-too-few', { price: bet, coins: player.coins });
  return bet === 0 ? withoutPay(player) : payOccasion(player, 'spending', dueOf(duel), now);
}

function giveBetBack(player: Player, duel: Bet, now: number): PayOutcome {
  return duel.bet === 0 ? withoutPay(player) : payOccasion(player, 'return', dueOf(duel), now);
}

function dueOf({ id, bet }: Bet) {
  return { source: sourceOf.bet(id), reward: 'bet', coins: bet } as const;
}

function withBetRemembered(
  { player, entries }: PayOutcome,
  { id: duelId, bet: coins }: Bet,
  state: DuelResult | 'held',
  now: number,
): PayOutcome {
  return { player: coins === 0 ? player : withBet(player, { duelId, coins, state }, now), entries };
}

/**
 * Settles a duel that was fought: the winner gets the other's bet with their XP, and the challenger their own
 * back unless they lost. What both have together doesn't change. Throws `coins-too-few` where the opponent
 * can't put the bet.
 */
export function payBothSides(
  duel: Pick<Duel, 'id' | 'bet' | 'kind'>,
  match: Pick<Match, DuelSide | 'odds'>,
  winner: DuelSide | null,
  players: Readonly<Record<DuelSide, Player>>,
  now: number,
): Record<DuelSide, PayOutcome & { pay: DuelPay }> {
  // An opponent who couldn't pay a lost bet can't accept, even if they would win.
  const put = takeBet(players.opponent, duel, now);
  const bets = {
    challenger:
      winner === 'opponent' ? withoutPay(players.challenger) : giveBetBack(players.challenger, duel, now),
    opponent: winner === 'challenger' ? put : withoutPay(players.opponent),
  };
  const settled = (side: DuelSide) => {
    const result = resultFor(side, winner);
    const { player, entries } = withBetRemembered(bets[side], duel, result, now);
    const fought = {
      duelId: duel.id,
      result,
      opponentLevel: match[otherSide(side)].level,
      isFair: isFair(duel.kind, match.odds),
      coins: winner === side ? duel.bet : 0,
    };
    const paid = payDuelSide(player, fought, now);
    return { ...paid, entries: [...entries, ...paid.entries] };
  };
  const [challenger, opponent] = duelSides.map(settled);
  return { challenger: challenger!, opponent: opponent! };
}

function withoutPay(player: Player): PayOutcome {
  return { player, entries: [] };
}
