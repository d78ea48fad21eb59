import { type DuelSide, duelSides, isFair, otherSide, resultFor } from '@cine/contract/game/duels/duel-rules';
import { AppError } from '../../platform/errors/app-error.ts';
import {
  type DuelPay,
  giveBack,
  type LedgerEntry,
  type Player,
  settleDuel,
  sourceOfBet,
  spend,
} from '../players/index.ts';
import type { Duel } from './duel.ts';
import type { Match } from './fighters.ts';

type Settled = { player: Player; entries: readonly LedgerEntry[] };

/** Holds the challenger's bet. Throws `coins-too-few`. */
export function holdBet(player: Player, { id, bet }: Pick<Duel, 'id' | 'bet'>, now: number): Settled {
  if (player.coins < bet) throw new AppError('coins-too-few', { price: bet, coins: player.coins });
  return bet === 0
    ? unchanged(player)
    : spend(player, { source: sourceOfBet(id), reward: 'bet', coins: bet }, now);
}

/** Gives the challenger their bet back. */
export function returnBet(player: Player, { id, bet }: Pick<Duel, 'id' | 'bet'>, now: number): Settled {
  return bet === 0 ? unchanged(player) : giveBack(player, { source: sourceOfBet(id), coins: bet }, now);
}

/**
 * Settles a duel that was fought: the winner gets the other's bet with their XP, and the challenger their own back unless they
 * lost. What both have together doesn't change. Throws `coins-too-few` where the opponent can't put the bet.
 */
export function settleFought(
  duel: Pick<Duel, 'id' | 'bet' | 'kind'>,
  match: Pick<Match, DuelSide | 'odds'>,
  winner: DuelSide | null,
  players: Readonly<Record<DuelSide, Player>>,
  now: number,
): Record<DuelSide, Settled & { pay: DuelPay }> {
  // An opponent who couldn't pay a lost bet can't accept, even if they would win.
  const put = holdBet(players.opponent, duel, now);
  const bets = {
    challenger:
      winner === 'opponent' ? unchanged(players.challenger) : returnBet(players.challenger, duel, now),
    opponent: winner === 'challenger' ? put : unchanged(players.opponent),
  };
  const settle = (side: DuelSide) => {
    const { player, entries } = bets[side];
    const fought = {
      duelId: duel.id,
      result: resultFor(side, winner),
      opponentLevel: match[otherSide(side)].level,
      isFair: isFair(duel.kind, match.odds),
      coins: winner === side ? duel.bet : 0,
    };
    const paid = settleDuel(player, fought, now);
    return { ...paid, entries: [...entries, ...paid.entries] };
  };
  const [challenger, opponent] = duelSides.map(settle);
  return { challenger: challenger!, opponent: opponent! };
}

function unchanged(player: Player): Settled {
  return { player, entries: [] };
}
