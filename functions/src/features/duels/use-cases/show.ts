import { fight, oddsOf } from '@cine/combat';
import type { ParsedInputOf } from '@cine/contract/operation';
import type { ShownDuel, showDuel } from '@cine/contract/operations/game/duels';
import type { Context } from '../../../context.ts';
import type { Caller } from '../../../platform/endpoints/caller.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { assertNotDeleted } from '../../../platform/firestore/deletion-mark.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { asOf, type Duel, sideOf } from '../duel.ts';
import { digestOf, matchOf } from '../fighters.ts';
import { readRivals } from '../meeting-service.ts';
import * as store from '../store.ts';
import { duelView } from '../view.ts';

/** A duel of the caller's: an open one as it would be fought now, any other as it was. */
export async function show(
  context: Context,
  { uid }: Caller,
  { duelId }: ParsedInputOf<typeof showDuel>,
): Promise<ShownDuel> {
  const { db, now } = context;
  return transact(db, async (tx) => {
    const [stored] = await Promise.all([
      store.readDuel(db, tx, duelId),
      assertNotDeleted(db, tx, uid, now()),
    ]);
    const side = stored && sideOf(stored, uid);
    if (!side) throw new AppError('duel-not-found');
    const duel = asOf(stored, now());
    const meeting = duel.state === 'open' ? await readRivals(context, tx, duel) : null;
    if (!meeting) return { ...asItWas(duel), duel: duelView(duel, side, now()) };
    const { challenger, opponent, odds, seen } = matchOf(duel.kind, meeting.challenger, meeting.opponent);
    const changed = seen !== digestOf([duel.challenger.fighter, duel.opponent.fighter]);
    return {
      duel: duelView({ ...duel, challenger, opponent }, side, now()),
      odds,
      seen,
      changed,
      log: null,
    };
  });
}

function asItWas({ challenger, opponent, fought }: Duel): Omit<ShownDuel, 'duel'> {
  const [one, other] = [challenger.fighter, opponent.fighter];
  const log = fought && fight(one, other, fought.seed).log;
  return { odds: oddsOf(one, other), seen: null, changed: false, log };
}
