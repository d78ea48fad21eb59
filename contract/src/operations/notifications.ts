import * as z from 'zod';
import { channels, choicesSchema, kindSchema, paramsSchema } from '../notifications/kinds.ts';
import { operation } from '../operation.ts';
import { idSchema, instantSchema, uidSchema } from '../primitives.ts';

/** Who caused a notification: their id, and their name as it was then. */
export const senderSchema = z.strictObject({ uid: uidSchema, name: z.string() });
export type Sender = z.infer<typeof senderSchema>;

/** A notification as its reader sees it. */
export const notificationSchema = z.strictObject({
  id: idSchema,
  kind: kindSchema,
  at: instantSchema,
  read: z.boolean(),
  /** Null where nobody caused it, and after they deleted their account. */
  from: senderSchema.nullable(),
  params: paramsSchema,
});

export const listNotifications = operation({
  name: 'notifications-list',
  summary: "Lists the caller's notifications of the last 30 days, the newest first.",
  caller: 'member',
  input: z.strictObject({
    pageSize: z.int().min(1).max(100).default(50),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({
    notifications: z.array(notificationSchema),
    /** How many of all are unread, 100 at most. */
    unread: z.int(),
    nextCursor: z.string().nullable(),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  refusals: ['cursor-invalid', 'account-deleted'],
  rest: { method: 'GET', path: '/api/notifications' },
});

const unreadLeftSchema = z.strictObject({
  /** How many are unread now. */
  unread: z.int(),
});

export const markRead = operation({
  name: 'notifications-markRead',
  summary: "Marks one of the caller's notifications as read; one that is read or gone stays so.",
  caller: 'member',
  input: z.strictObject({ notificationId: idSchema }),
  output: unreadLeftSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  refusals: ['account-deleted'],
  rest: { method: 'POST', path: '/api/notifications/{notificationId}/read' },
});

export const markAllRead = operation({
  name: 'notifications-markAllRead',
  summary: "Marks all of the caller's notifications as read.",
  caller: 'member',
  input: z.strictObject({}),
  output: unreadLeftSchema,
  limit: { perTenMinutes: 300, counted: 'leased' },
  refusals: ['account-deleted'],
  rest: { method: 'POST', path: '/api/notifications/read' },
});

const timeOfDaySchema = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .describe('a time of day, such as `22:30`');

/** When a reader's devices stay silent, each day, in their time zone; may go over midnight. */
export const quietHoursSchema = z
  .strictObject({ from: timeOfDaySchema, until: timeOfDaySchema })
  .refine(({ from, until }) => from !== until);
export type QuietHours = z.infer<typeof quietHoursSchema>;

const switchesSchema = z.strictObject(
  Object.fromEntries(channels.map((channel) => [channel, z.boolean()])) as Record<
    (typeof channels)[number],
    z.ZodBoolean
  >,
);

const notificationSettingsSchema = z.strictObject({
  /** Which kinds the caller gets on which channels. */
  kinds: z.record(kindSchema, switchesSchema),
  /** Null if their devices may always be heard. */
  quietHours: quietHoursSchema.nullable(),
});
export type NotificationSettings = z.infer<typeof notificationSettingsSchema>;

const settingsPath = '/api/notifications/settings' as const;

export const showNotificationSettings = operation({
  name: 'notifications-showSettings',
  summary: 'Returns which notifications the caller gets, on which channels, and their quiet hours.',
  caller: 'member',
  input: z.strictObject({}),
  output: notificationSettingsSchema,
  limit: { perTenMinutes: 300, counted: 'leased' },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: settingsPath },
});

export const changeNotificationSettings = operation({
  name: 'notifications-changeSettings',
  summary: 'Changes the given settings and leaves the rest; a channel that is fixed for a kind stays on.',
  caller: 'member',
  input: z
    .strictObject({ kinds: choicesSchema, quietHours: quietHoursSchema.nullable() })
    .partial()
    .refine((changes) => Object.values(changes).some((value) => value !== undefined)),
  output: notificationSettingsSchema,
  limit: { perTenMinutes: 300, counted: 'leased' },
  refusals: ['account-missing', 'guest-already-merged'],
  rest: { method: 'POST', path: settingsPath },
});
