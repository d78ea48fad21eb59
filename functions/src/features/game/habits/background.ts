import type { Background } from '../../../platform/endpoints/feature.ts';
import { onTimer } from '../../../platform/endpoints/scheduled.ts';
import { onCreate, onTransition } from '../../../platform/endpoints/trigger.ts';
import { followPlayer } from './automatic-service.ts';
import { deleteCompletionsOf } from './completions-store.ts';
import { followAccount } from './follow-account-service.ts';
import { remindDue } from './remind-service.ts';

export const background: Background = {
  /** Keeps automatic habits by what was watched and rated. */
  followPlayer: onTransition('players/{uid}', (context, { uid }, before, after) =>
    followPlayer(context, uid, before, after),
  ),
  /** Lets reminders follow a changed time zone. */
  followAccount: onTransition('users/{uid}', (context, { uid }, before, after) =>
    followAccount(context, uid, before, after),
  ),
  /** Deletes what was done of a deleted habit. */
  forget: onCreate('users/{uid}/formerHabits/{habitId}', ({ db }, { uid, habitId }) =>
    deleteCompletionsOf(db, uid, habitId),
  ),
  /** Reminders have any time, and come a quarter of an hour late at most. */
  remind: onTimer('*/15 * * * *', remindDue),
};
