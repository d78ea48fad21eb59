import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '../../../../context.ts';
import { type Tx, transact } from '../../../../platform/firestore/transact.ts';
import { planPlayer } from '../player-service.ts';
import { loadPlayers, readPlayer } from '../store.ts';
import { afterWarning, type DueWarning, dueWarning, type WarningChoice, withChoice } from './warning.ts';
import { writeWarning } from './warning-store.ts';

/** The warning that a player is to get now; null if none is due any more. */
export async function findWarning({ db, now }: Context, uid: string): Promise<DueWarning | null> {
  const [player] = await loadPlayers(db, [uid]);
  return dueWarning(player!, now());
}

/** Marks a due warning as given, or as one that came too late. Can be repeated. */
export async function settleWarning({ db }: Context, uid: string, now: number): Promise<void> {
  await transact(db, async (tx) => {
    const player = await readPlayer(db, tx, uid);
    const after = afterWarning(player, now);
    if (after !== player) writeWarning(db, tx, uid, after.warning);
  });
}

/** Plans what a user chose about warnings, with the moment of the next one. */
export async function planWarningChoice(
  db: Firestore,
  tx: Tx,
  uid: string,
  choice: WarningChoice,
): Promise<{ apply: () => void }> {
  const { player, write } = await planPlayer(db, tx, uid);
  const warning = withChoice(player.warning, choice);
  return { apply: () => warning !== player.warning && write({ player: { ...player, warning } }) };
}
