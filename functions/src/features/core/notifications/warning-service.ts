import { usualWarningHour } from '@cine/contract/operations/core/notifications';
import type { Tx } from '#platform/firestore/transact.ts';
import { planPlayer } from '../players/index.ts';
import { type WarningChoice, withChoice } from '../streak-warnings/index.ts';
import { channelsFor, type Inbox } from './inbox.ts';

/** When a user wants to be warned that their streak ends; no hour if they don't. */
export function warningChoiceIn(inbox: Inbox, isNotified: boolean): WarningChoice {
  const isWanted = channelsFor(inbox, 'streak-at-risk', isNotified).length > 0;
  const { warningHour = usualWarningHour, quietHours } = inbox;
  return { hour: isWanted ? warningHour : null, quietHours };
}

/** Plans what a user chose about warnings, with the moment of the next one. */
export async function planWarningChoice(
  tx: Tx,
  uid: string,
  choice: WarningChoice,
): Promise<{ write: () => void }> {
  const { player, write } = await planPlayer(tx, uid);
  const warning = withChoice(player.warning, choice);
  return { write: () => warning !== player.warning && write({ player: { ...player, warning } }) };
}
