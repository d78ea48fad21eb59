import type { DuelState } from '@cine/contract/game/duels/duel-rules';
import type { Context } from '#context.ts';
import { readIsGone } from '#core/access/index.ts';
import { planPlayer } from '#core/players/index.ts';
import { attemptEach } from '#platform/attempt-each.ts';
import { emit } from '#platform/events.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { asOf, type Duel, endedDuel } from './duel.ts';
import { returnBet } from './pay-sides.ts';
import * as store from './store.ts';

/**
 * Plans to end an open proposal without a fight: the challenger gets their bet back, unless their purse is
 * being deleted with their account. `write` writes the purse; the duel itself is the caller's to write.
 */
export async function planEnd(
  { now }: Context,
  tx: Tx,
  duel: Duel,
  state: Exclude<DuelState, 'open' | 'fought'>,
): Promise<{ duel: Duel; write: () => void }> {
  const ended = endedDuel(duel, state, now());
  const uid = duel.challenger.member?.uid;
  const emitEnd = () => emit({ event: 'duel-ended', state });
  if (duel.bet === 0 || uid === undefined) return { duel: ended, write: emitEnd };
  const [{ player, write }, isGone] = await Promise.all([planPlayer(tx, uid), readIsGone(tx, uid, now())]);
  return {
    duel: ended,
    write: () => {
      if (!isGone) write(returnBet(player, duel, now()));
      emitEnd();
    },
  };
}

const lapsedAtOnce = 100;
const atOnce = 5;

/** Ends the proposals whose time is up; the next run does the rest. */
export async function endLapsedProposals(context: Context): Promise<void> {
  const ids = await store.loadLapsed(context.db, context.now(), lapsedAtOnce);
  await attemptEach('proposals not lapsed', ids, atOnce, (id) => lapseOne(context, id));
}

async function lapseOne(context: Context, duelId: string): Promise<void> {
  const { db, now } = context;
  await transact(db, async (tx) => {
    const duel = await store.readDuel(tx, duelId);
    if (duel?.state !== 'open' || asOf(duel, now()).state !== 'lapsed') return;
    const ended = await planEnd(context, tx, duel, 'lapsed');
    store.writeDuel(tx, ended.duel);
    ended.write();
  });
}
