import { idSchema, localeSchema, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import { pushSecrets } from '../../config.ts';
import type { Background } from '../../platform/endpoints/feature.ts';
import { onTask, onTimer } from '../../platform/endpoints/scheduled.ts';
import { onChange, onCreate, onTransition, onUpdate } from '../../platform/endpoints/trigger.ts';
import { tellOfCircle } from './circle-service.ts';
import { followEntry, tellFriends } from './completion-service.ts';
import { writeDue } from './email/mail-service.ts';
import { inviteToEvening } from './evening-service.ts';
import { tellOfGroup } from './group-service.ts';
import { remindDue } from './habits/remind-service.ts';
import { followInvitation } from './invitation-service.ts';
import { tellOfCheck } from './offer-checked-service.ts';
import { push, pushHeld } from './push/push-service.ts';
import { followAccount } from './reader-service.ts';
import { warnDue } from './streak/warn-service.ts';
import { followTip } from './tip-service.ts';

const text = z.strictObject({
  title: z.string(),
  body: z.string(),
  tag: z.string(),
  url: z.string(),
  lang: localeSchema,
});

export const background: Background = {
  followReport: onUpdate('offerReports/{reportId}', (context, { reportId }) =>
    tellOfCheck(context, reportId),
  ),
  followTip: onChange('tips/{tipId}', (context, { tipId }) => followTip(context, tipId)),
  followCircle: onTransition('circles/{uid}', (context, { uid }, before, after) =>
    tellOfCircle(context, uid, before, after),
  ),
  /** Copies an account's changed language, time zone and switch of notifications into the inbox. */
  followAccount: onTransition('users/{uid}', (context, { uid }, before, after) =>
    followAccount(context, uid, before, after),
  ),
  /** Tells of friends' invitations into groups. */
  followInvitation: onTransition('groupInvitations/{id}', (context, { id }, before) =>
    followInvitation(context, id, before),
  ),
  /** Tells who joined a group, and whom it is offered to. */
  followGroup: onTransition('groups/{groupId}', (context, { groupId }, before, after) =>
    tellOfGroup(context, groupId, before, after),
  ),
  /** Invites a group's members to an evening that was opened for it. */
  followSession: onCreate('sessions/{sessionId}', (context, { sessionId }, created) =>
    inviteToEvening(context, sessionId, created),
  ),
  followEntry: onCreate('players/{uid}/ledger/{entryId}', followEntry),
  /** Tells a member's friends of a challenge that they completed. */
  tellFriends: onTask(
    z.strictObject({ uid: uidSchema, challengeId: idSchema }),
    {
      rateLimits: { maxConcurrentDispatches: 20, maxDispatchesPerSecond: 50 },
      retryConfig: { maxAttempts: 5, minBackoffSeconds: 30, maxBackoffSeconds: 600, maxDoublings: 4 },
      timeoutSeconds: 300,
      memory: '256MiB',
    },
    tellFriends,
  ),
  /** Every hour, it is eight o'clock in some time zone. */
  mail: onTimer('0 * * * *', writeDue),
  /** Each quarter of an hour is the chosen hour of some time zone. */
  warn: onTimer('*/15 * * * *', warnDue),
  /** Reminders have any time, and come a quarter of an hour late at most. */
  remind: onTimer('*/15 * * * *', remindDue),
  /** Pushes a text to a user's devices, or what was held back for them. */
  push: onTask(
    z.strictObject({
      uid: uidSchema,
      text: text.optional(),
      deviceId: z.string().optional(),
      retries: z.int().optional(),
    }),
    {
      rateLimits: { maxConcurrentDispatches: 20, maxDispatchesPerSecond: 100 },
      retryConfig: { maxAttempts: 3, minBackoffSeconds: 30, maxBackoffSeconds: 300, maxDoublings: 3 },
      timeoutSeconds: 120,
      memory: '256MiB',
      secrets: pushSecrets,
    },
    (context, { text, ...task }) => (text ? push(context, { ...task, text }) : pushHeld(context, task.uid)),
  ),
};
