/** Proposes, declines and withdraws duels. */
import { type DuelSide, duelRules } from '@cine/contract/game/duels/duel-rules';
import * as operations from '@cine/contract/operations/game/duels';
import type { Context } from '#context.ts';
import { assertMayWrite } from '#core/access/index.ts';
import { repeated } from '#platform/endpoints/repeat.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { transact } from '#platform/firestore/transact.ts';
import { asOf, type Duel, duelIdOf, pairOf, newDuel as proposal, sideOf } from '../duel.ts';
import { planEnd } from '../end-service.ts';
import { matchOf } from '../fighters.ts';
import { playersOf, readMeeting } from '../meeting-service.ts';
import { holdBet } from '../pay-sides.ts';
import * as store from '../store.ts';
import { allowanceOf, assertMayBet, assertMayPropose, assertSeen, mostBet } from '../terms.ts';
import { duelView } from '../view.ts';

/** Challenges a user, whose odds the caller has seen, and holds the caller's bet. */
export const proposeDuel = serve(
  operations.proposeDuel,
  async (context, { uid }, { kind, bet, seen, ...sought }) => {
    const { db } = context;
    const { userId } = sought;
    const id = duelIdOf(uid, userId, context.newId());
    return transact(db, async (tx) => {
      const now = context.now();
      const [meeting, openWithPair, open, answered] = await Promise.all([
        readMeeting(context, tx, uid, sought),
        store.readOpenOf(tx, pairOf(uid, userId), now),
        store.readOpenCount(tx, uid),
        store.readAnswered(tx, uid, userId, duelRules.declines),
      ]);
      // A repeated proposal, as after a lost answer.
      const isRepeated = openWithPair && sideOf(openWithPair, uid) === 'challenger';
      if (isRepeated && openWithPair.kind === kind && openWithPair.bet === bet)
        return repeated(duelView(openWithPair, 'challenger', now));
      assertMayPropose({ openWithPair, open, answered }, now);
      const match = matchOf(kind, meeting.challenger, meeting.opponent);
      assertSeen(seen, match, 'challenger');
      const { player, write } = meeting.players.challenger;
      const betting = { kind, match, players: playersOf(meeting), id };
      const { mostBet: limit, noBet } = mostBet(allowanceOf('challenger', betting, now), player.coins);
      assertMayBet(bet, noBet, { level: player.level, limit });
      const { challenger, opponent } = match;
      const duel = proposal({ id, kind, bet, challenger, opponent }, now);
      store.writeDuel(tx, duel);
      write(holdBet(player, duel, now));
      emit({ event: 'duel-proposed', kind, bet });
      return duelView(duel, 'challenger', now);
    });
  },
);

export const declineDuel = serve(operations.declineDuel, async (context, { uid }, { duelId }) =>
  endProposal(context, uid, duelId, 'opponent', 'declined'),
);

export const withdrawDuel = serve(operations.withdrawDuel, async (context, { uid }, { duelId }) =>
  endProposal(context, uid, duelId, 'challenger', 'withdrawn'),
);

/** Ends a proposal for one of both. Repeated, it is answered as the first time. */
async function endProposal(
  context: Context,
  uid: string,
  duelId: string,
  side: DuelSide,
  state: 'declined' | 'withdrawn',
): Promise<operations.DuelView> {
  const { db, now } = context;
  return transact(db, async (tx) => {
    const [storedDuel] = await Promise.all([store.readDuel(tx, duelId), assertMayWrite(tx, uid, now())]);
    const duel = asOf(duelAs(storedDuel, uid, side), now());
    if (duel.state === state) return duelView(duel, side, now());
    if (duel.state !== 'open') throw new AppError('duel-over');
    const ended = await planEnd(context, tx, duel, state);
    store.writeDuel(tx, ended.duel);
    ended.write();
    return duelView(ended.duel, side, now());
  });
}

/** The duel, if the user is on that side. Others' duels and missing ones both throw `duel-not-found`. */
export function duelAs(duel: Duel | null, uid: string, side: DuelSide): Duel {
  if (!duel || sideOf(duel, uid) !== side) throw new AppError('duel-not-found');
  return duel;
}
