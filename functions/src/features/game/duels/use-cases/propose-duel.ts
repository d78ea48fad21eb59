import { duelRules } from '@cine/contract/game/duels/duel-rules';
import * as operations from '@cine/contract/operations/game/duels';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { emit } from '../../../../platform/events.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { duelIdOf, pairOf, propose as proposal, sideOf } from '../duel.ts';
import { matchOf } from '../fighters.ts';
import { playersOf, readMeeting } from '../meeting-service.ts';
import { holdBet } from '../settlement.ts';
import * as store from '../store.ts';
import { allowanceOf, assertMayBet, assertMayPropose, assertSeen, mostBet } from '../terms.ts';
import { duelView } from '../view.ts';

/** Challenges somebody, whose odds the caller has seen, and holds the caller's bet. */
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
        store.readOpenOf(db, tx, pairOf(uid, userId), now),
        store.readOpenCount(db, tx, uid),
        store.readAnswered(db, tx, uid, userId, duelRules.declines),
      ]);
      // A repeated proposal, as after a lost answer.
      const isRepeated = openWithPair && sideOf(openWithPair, uid) === 'challenger';
      if (isRepeated && openWithPair.kind === kind && openWithPair.bet === bet)
        return duelView(openWithPair, 'challenger', now);
      assertMayPropose({ openWithPair, open, answered }, now);
      const match = matchOf(kind, meeting.challenger, meeting.opponent);
      assertSeen(seen, match, 'challenger');
      const { player, write } = meeting.players.challenger;
      const betting = { kind, match, players: playersOf(meeting), id };
      const { mostBet: limit, noBet } = mostBet(allowanceOf('challenger', betting, now), player.coins);
      assertMayBet(bet, noBet, { level: player.level, limit });
      const { challenger, opponent } = match;
      const duel = proposal({ id, kind, bet, challenger, opponent }, now);
      store.writeDuel(db, tx, duel);
      write(holdBet(player, duel, now));
      emit({ event: 'duel-proposed', kind, bet });
      return duelView(duel, 'challenger', now);
    });
  },
);
