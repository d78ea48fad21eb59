import type { DuelState } from '@cine/contract/game/duels/duel-rules';
import type { Context } from '../../../context.ts';
import { emit } from '../../../platform/events.ts';
import type { Tx } from '../../../platform/firestore/transact.ts';
import { readIsGone } from '../../core/access/index.ts';
import { planPlayer } from '../../core/players/index.ts';
import { type Duel, end } from './duel.ts';
import { returnBet } from './settlement.ts';

/**
 * Plans to end an open proposal without a fight: the challenger gets their bet back, unless their purse is
 * being deleted with their account. `apply` writes the purse; the duel itself is the caller's to write.
 */
export async function planEnd(
  { now }: Context,
  tx: Tx,
  duel: Duel,
  state: Exclude<DuelState, 'open' | 'fought'>,
): Promise<{ duel: Duel; apply: () => void }> {
  const ended = end(duel, state, now());
  const uid = duel.challenger.member?.uid;
  const told = () => emit({ event: 'duel-ended', state });
  if (duel.bet === 0 || uid === undefined) return { duel: ended, apply: told };
  const [{ player, write }, isGone] = await Promise.all([planPlayer(tx, uid), readIsGone(tx, uid, now())]);
  return {
    duel: ended,
    apply: () => {
      if (!isGone) write(returnBet(player, duel, now()));
      told();
    },
  };
}
