import type { Context } from '../../../context.ts';
import { attemptEach } from '../../../platform/attempt-each.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { asOf } from './duel.ts';
import { planEnd } from './end-service.ts';
import * as store from './store.ts';

const lapsedAtOnce = 100;
const atOnce = 5;

/** Ends the proposals whose time is up, and gives the bets back; the next run does what this one leaves. */
export async function lapse(context: Context): Promise<void> {
  const ids = await store.findLapsed(context.db, context.now(), lapsedAtOnce);
  await attemptEach('proposals not lapsed', ids, atOnce, (id) => lapseOne(context, id));
}

async function lapseOne(context: Context, duelId: string): Promise<void> {
  const { db, now } = context;
  await transact(db, async (tx) => {
    const duel = await store.readDuel(tx, duelId);
    if (duel?.state !== 'open' || asOf(duel, now()).state !== 'lapsed') return;
    const ended = await planEnd(context, tx, duel, 'lapsed');
    store.writeDuel(tx, ended.duel);
    ended.apply();
  });
}
