import * as z from 'zod';
import { channelSchema, choicesSchema, kindSchema, paramsSchema } from '../notifications/kinds.ts';
import { accountSchema } from '../operations/core/account.ts';
import { quietHoursSchema } from '../operations/core/notifications.ts';
import { idSchema, uidSchema } from '../primitives.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

/** `inboxes/{uid}`, read by its owner: what they haven't read, and how they want to be told. */
export const inboxDocument = documentCodec(
  'inboxes',
  z.strictObject({
    /** The unread notifications that the app shows, the oldest first. */
    unread: z.array(z.strictObject({ id: idSchema, at: storedInstant })),
    choices: choicesSchema,
    quietHours: quietHoursSchema.nullable(),
    /** The hour at which they are warned that their streak ends; absent until they choose one. */
    warningHour: z.int().min(0).max(23).exactOptional(),
    /** A copy of account fields, so that notifying needn't read the account; older inboxes have none. */
    reader: accountSchema.pick({ locale: true, timeZone: true, notifications: true }).exactOptional(),
    /** How many devices get pushes. */
    devices: z.int().min(1).exactOptional(),
    /** When pushes were sent within the last hour. */
    pushedAt: z.array(storedInstant).exactOptional(),
    /** What waits for the end of quiet hours or of a busy hour, to be pushed as one. */
    held: z.strictObject({ until: storedInstant, ids: z.array(idSchema) }).exactOptional(),
    /** What waits for the next e-mail, when due, the reader's day of the last, and the token to end them. */
    mail: z
      .strictObject({
        dueAt: storedInstant.nullable(),
        ids: z.array(idSchema),
        day: z.iso.date().nullable(),
        token: z.string(),
      })
      .exactOptional(),
  }),
);
export type InboxDocument = DocumentOf<typeof inboxDocument>;

/** `inboxes/{uid}/notifications/{id}`, read by the inbox's owner for 30 days. */
export const notificationDocument = documentCodec(
  'notifications',
  z.strictObject({
    kind: kindSchema,
    at: storedInstant,
    expiresAt: storedInstant,
    /** Who caused it; their name is in the reader's circle. */
    from: z.strictObject({ uid: uidSchema }).nullable(),
    params: paramsSchema,
    /** The channels that it came on. */
    channels: z.array(channelSchema),
  }),
  // Names are in the reader's circle since then.
  [(legacy) => legacy],
);
export type NotificationDocument = DocumentOf<typeof notificationDocument>;
