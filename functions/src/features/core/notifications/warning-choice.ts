import { usualWarningHour } from '@cine/contract/operations/core/notifications';
import type { WarningChoice } from '../players/index.ts';
import { channelsFor, type Inbox } from './inbox.ts';

/** When a user wants to be warned that their streak ends; no hour if they don't. */
export function warningChoiceIn(inbox: Inbox, isNotified: boolean): WarningChoice {
  const isWanted = channelsFor(inbox, 'streak-at-risk', isNotified).length > 0;
  const { warningHour = usualWarningHour, quietHours } = inbox;
  return { hour: isWanted ? warningHour : null, quietHours };
}
