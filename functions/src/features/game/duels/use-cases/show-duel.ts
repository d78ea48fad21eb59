/** Shows one duel of the caller's, or lists them. */
import { fight, oddsOf } from '@cine/combat';
import * as operations from '@cine/contract/operations/game/duels';
import { idSchema } from '@cine/contract/primitives';
import { assertNotDeleted } from '#core/access/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { cursorOf, instantInCursor } from '#platform/firestore/cursor.ts';
import { transact } from '#platform/firestore/transact.ts';
import { asOf, type Duel, sideOf, withStrengths } from '../duel.ts';
import { fightersDigestOf, matchOf } from '../fighters.ts';
import { playersOf, readRivals } from '../meeting-service.ts';
import * as store from '../store.ts';
import { allowanceOf, barredBecause } from '../terms.ts';
import { duelView } from '../view.ts';

/**
 * A duel of the caller's: one that they may accept as it would be fought now, any other as it was. Looks stay
 * those of the proposal: an opponent isn't shown what the other wears later.
 */
export const showDuel = serve(operations.showDuel, async (context, { uid, suspended }, { duelId }) => {
  const { db, now } = context;
  return transact(db, async (tx) => {
    const [storedDuel] = await Promise.all([store.readDuel(tx, duelId), assertNotDeleted(tx, uid, now())]);
    const side = storedDuel && sideOf(storedDuel, uid);
    if (!side) throw new AppError('duel-not-found');
    const duel = asOf(storedDuel, now());
    const mayAnswer = duel.state === 'open' && side === 'opponent' && !suspended;
    const meeting = mayAnswer ? await readRivals(tx, duel) : null;
    if (!meeting) return { ...asItWas(duel), duel: duelView(duel, side, now()) };
    const match = matchOf(duel.kind, meeting.challenger, meeting.opponent);
    const { challenger, opponent, odds, seen } = match;
    const players = playersOf(meeting);
    const allowance = allowanceOf('opponent', { ...duel, match, players }, now());
    const changed = seen !== fightersDigestOf([duel.challenger.fighter, duel.opponent.fighter]);
    return {
      duel: duelView(withStrengths(duel, { challenger, opponent }), side, now()),
      odds,
      seen,
      changed,
      barred: barredBecause(duel.bet, allowance, players.opponent.coins),
      log: null,
    };
  });
});

function asItWas({ challenger, opponent, fought }: Duel): Omit<operations.ShownDuel, 'duel'> {
  const one = challenger.fighter;
  const other = opponent.fighter;
  const log = fought && fight(one, other, fought.seed).log;
  return { odds: oddsOf(one, other), seen: null, changed: false, barred: null, log };
}

const pages = cursorOf({ proposedAt: instantInCursor, id: idSchema });

export const listDuels = serve(operations.listDuels, async ({ db, now }, { uid }, { pageSize, cursor }) => {
  const [{ duels, hasMore }] = await Promise.all([
    store.loadNewest(db, uid, pages.after(cursor), pageSize),
    assertNotDeleted(db, uid, now()),
  ]);
  return {
    duels: duels.map((duel) => duelView(duel, sideOf(duel, uid)!, now())),
    nextCursor: pages.next(duels, hasMore),
  };
});
