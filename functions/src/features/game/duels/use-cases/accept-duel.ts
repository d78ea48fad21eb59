import { duelOutcomeOf } from '@cine/combat';
import { duelSides } from '@cine/contract/game/duels/duel-rules';
import * as operations from '@cine/contract/operations/game/duels';
import type { Context } from '#context.ts';
import { readIsGone } from '#core/access/index.ts';
import { areBlocked, requireBlockLookupToAct } from '#core/circles/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { asOf, type Duel, foughtBy } from '../duel.ts';
import { matchOf } from '../fighters.ts';
import { type Meeting, playersOf, readRivals } from '../meeting-service.ts';
import { payBothSides } from '../pay-sides.ts';
import * as store from '../store.ts';
import { allowanceOf, assertMayBet, assertSeen } from '../terms.ts';
import { duelView } from '../view.ts';
import { duelAs } from './propose-duel.ts';

/** Accepts a proposal, whose odds the caller saw, and fights it with a seed that nobody knew before. */
export const acceptDuel = serve(operations.acceptDuel, async (context, { uid }, { duelId, seen }) => {
  const { db } = context;
  const seed = context.newToken();
  return transact(db, async (tx) => {
    const now = context.now();
    const duel = asOf(duelAs(await store.readDuel(tx, duelId), uid, 'opponent'), now);
    // A repeated call, as after a lost answer.
    if (duel.state === 'fought') return duelView(duel, 'opponent', now);
    const meeting = await readStillOpen(context, tx, uid, duel);
    const both = playersOf(meeting);
    const match = matchOf(duel.kind, meeting.challenger, meeting.opponent);
    assertSeen(seen, match, 'opponent');
    const { most: limit, noBet } = allowanceOf('opponent', { ...duel, match, players: both }, now);
    assertMayBet(duel.bet, noBet, { level: both.opponent.level, limit });
    const outcome = duelOutcomeOf(match.challenger.fighter, match.opponent.fighter, seed);
    const settled = payBothSides(duel, match, outcome.winner, both, now);
    const pays = { challenger: settled.challenger.pay, opponent: settled.opponent.pay };
    const fought = foughtBy(duel, match, { seed, ...outcome, pays }, now);
    store.writeDuel(tx, fought);
    for (const side of duelSides) meeting.players[side].write(settled[side]);
    emit({ event: 'duel-fought', kind: duel.kind, bet: duel.bet, turns: outcome.turns });
    return duelView(fought, 'opponent', now);
  });
});

/** Both sides as they are now, if the proposal is still open for the caller. Throws `duel-over`. */
async function readStillOpen(context: Context, tx: Tx, uid: string, duel: Duel): Promise<Meeting> {
  const { now } = context;
  const challenger = duel.challenger.member?.uid;
  if (duel.state !== 'open' || challenger === undefined) throw new AppError('duel-over');
  const [blocks, isGone, meeting] = await Promise.all([
    requireBlockLookupToAct(tx, uid, now()),
    readIsGone(tx, challenger, now()),
    readRivals(tx, duel),
  ]);
  // What ends the proposal where both are kept apart may not have come yet.
  if (isGone || !meeting || areBlocked(await blocks.blocksConcerning([challenger]), challenger))
    throw new AppError('duel-over');
  return meeting;
}
