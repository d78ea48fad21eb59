import * as z from 'zod';
import { fixedCost } from '../../causes.ts';
import { channels, choicesSchema, kindSchema, paramsSchema } from '../../notifications/kinds.ts';
import { isPointOfCurve } from '../../notifications/push-key.ts';
import { operation } from '../../operation.ts';
import {
  assertChange,
  formed,
  idSchema,
  instantSchema,
  localeSchema,
  refuse,
  uidSchema,
} from '../../primitives.ts';

/** The user who caused a notification, by their present name. */
export const senderSchema = z.strictObject({ uid: uidSchema, name: z.string() });
export type Sender = z.infer<typeof senderSchema>;

/** A notification as its reader sees it. */
export const notificationSchema = z.strictObject({
  id: idSchema,
  kind: kindSchema,
  at: instantSchema,
  read: z.boolean(),
  /** Null where nobody caused it, and once the reader's circle doesn't name them. */
  from: senderSchema.nullable(),
  params: paramsSchema,
  /** What a push of it says; it names nobody. */
  title: z.string(),
  text: z.string(),
});

export const listNotifications = operation({
  name: 'notifications-list',
  summary: "Lists the caller's notifications of the last 30 days, the newest first.",
  caller: 'member',
  input: z.strictObject({
    pageSize: z.int().min(1).max(100).default(50),
    cursor: z.string().max(200).optional(),
    locale: localeSchema
      .optional()
      .describe('the language of titles and texts; the account’s if none is given'),
  }),
  output: z.strictObject({
    notifications: z.array(notificationSchema),
    /** How many of all are unread, 100 at most. */
    unread: z.int(),
    nextCursor: z.string().nullable(),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 106, writes: 1, with: '100 on a page' },
  refusals: ['cursor-invalid', 'account-deleted'],
  rest: { method: 'GET', path: '/api/notifications' },
});

const unreadLeftSchema = z.strictObject({
  /** How many are unread now. */
  unread: z.int(),
});

export const markRead = operation({
  name: 'notifications-markRead',
  summary: "Marks one of the caller's notifications as read; one that is read stays so.",
  caller: 'member',
  input: z.strictObject({ notificationId: idSchema }),
  output: unreadLeftSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 5, writes: 3 },
  refusals: ['notification-not-found', 'account-deleted'],
  rest: { method: 'POST', path: '/api/notifications/{notificationId}/read' },
});

export const markAllRead = operation({
  name: 'notifications-markAllRead',
  summary: "Marks all of the caller's notifications as read.",
  caller: 'member',
  input: z.strictObject({}),
  output: unreadLeftSchema,
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 5, writes: 3 },
  refusals: ['account-deleted'],
  rest: { method: 'POST', path: '/api/notifications/read' },
});

const timeOfDaySchema = formed(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { example: '22:30' }).describe(
  'a time of day, such as `22:30`',
);

/** When a reader's devices stay silent, each day, in their time zone; may go over midnight. */
export const quietHoursSchema = z
  .strictObject({ from: timeOfDaySchema, until: timeOfDaySchema })
  .superRefine(({ from, until }, ctx) => {
    if (from === until) ctx.addIssue({ ...refuse('times-same'), path: ['until'] });
  });
export type QuietHours = z.infer<typeof quietHoursSchema>;

/** The hour of a reader's day at which they are warned that their streak ends, until they choose another. */
export const usualWarningHour = 20;

const warningHourSchema = z.int().min(0).max(23);

/** When a user is to be warned that their streak ends that day, and what that depends on. */
export const warningSchema = z.strictObject({
  /** Null if they aren't: their streak is short, or nothing of it can be lost yet. */
  at: instantSchema.nullable(),
  /** The hour of their day; null if they want no warning. */
  hour: warningHourSchema.nullable(),
  quietHours: quietHoursSchema.nullable(),
  /** The zones of their days, once they changed theirs: the last one, and the one before. */
  zones: z.array(z.strictObject({ timeZone: z.string(), since: instantSchema })).nullable(),
  /** The last day they were warned on, or that ended before they could be, as days since 1970. */
  day: z.int().nullable(),
});

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
  /** The hour of their day at which they are warned that their streak ends. */
  warningHour: warningHourSchema,
  push: z.strictObject({
    /** The key to which a browser binds its subscription; null if no pushes are sent. */
    publicKey: z.string().nullable(),
    /** How many of the caller's devices get pushes. */
    devices: z.int(),
  }),
  email: z.strictObject({
    /** Whether e-mails are sent: the operator has configured mail. */
    available: z.boolean(),
    /** The address they are sent to; null without a verified one. */
    address: z.string().nullable(),
  }),
});
export type NotificationSettings = z.infer<typeof notificationSettingsSchema>;

const settingsPath = '/api/notifications/settings' as const;

export const showNotificationSettings = operation({
  name: 'notifications-showSettings',
  summary:
    'Returns which notifications the caller gets, on which channels, their quiet hours, and when they are warned that a streak ends.',
  caller: 'member',
  input: z.strictObject({}),
  output: notificationSettingsSchema,
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 4, writes: 1 },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: settingsPath },
});

export const changeNotificationSettings = operation({
  name: 'notifications-changeSettings',
  summary:
    'Changes the given settings and leaves the rest; a channel that is fixed for a kind stays on, and one that it never comes on stays off.',
  caller: 'member',
  input: z
    .strictObject({
      kinds: choicesSchema,
      quietHours: quietHoursSchema.nullable(),
      warningHour: warningHourSchema,
    })
    .partial()
    .superRefine(assertChange),
  output: notificationSettingsSchema,
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 5, writes: 3 },
  refusals: ['account-missing', 'guest-already-merged', 'mail-unavailable', 'email-unverified'],
  rest: { method: 'POST', path: settingsPath },
  causes: fixedCost(4, 3),
});

/** The most devices of a user that get pushes; one more replaces the one that was added first. */
export const maxDevices = 10;

const deviceIdSchema = formed(/^[0-9a-f]{40}$/, { reason: 'id-form' });

/** A device's id: a digest of its subscription's endpoint, so that a browser knows its own. */
export async function deviceIdOf(endpoint: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint));
  const bytes = [...new Uint8Array(digest).subarray(0, 20)];
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A browser's push subscription, as `PushSubscription.toJSON()` has it. */
export const subscriptionSchema = z.strictObject({
  endpoint: z.string().min(1).max(1_000),
  keys: z.strictObject({
    /** A point of P-256, uncompressed. */
    p256dh: formed(/^B[A-Za-z0-9_-]{86}$/, { reason: 'push-key-form' }).refine(isPointOfCurve, {
      ...refuse('push-key-form'),
      when: ({ issues }) => issues.length === 0,
    }),
    /** 16 bytes. */
    auth: formed(/^[A-Za-z0-9_-]{22}$/, { reason: 'push-key-form' }),
  }),
});

const devicesPath = '/api/notifications/devices' as const;

export const addDevice = operation({
  name: 'notifications-addDevice',
  summary: 'Has pushes sent to a browser, ten of a user at most; one that gets them already is added once.',
  caller: 'member',
  input: subscriptionSchema,
  output: z.strictObject({
    deviceId: deviceIdSchema,
    /** How many of the caller's devices get pushes. */
    devices: z.int(),
  }),
  limit: { perTenMinutes: 50, counted: 'strict' },
  ceiling: { reads: 15, writes: 6, with: '10 devices' },
  refusals: ['push-unavailable', 'push-service-unknown', 'account-missing', 'guest-already-merged'],
  rest: { method: 'POST', path: devicesPath },
  bySignInOnly: true,
});

export const removeDevice = operation({
  name: 'notifications-removeDevice',
  summary: 'Has no more pushes sent to a browser.',
  caller: 'member',
  input: z.strictObject({ deviceId: deviceIdSchema }),
  output: z.strictObject({ devices: z.int() }),
  limit: { perTenMinutes: 50, counted: 'strict' },
  ceiling: { reads: 15, writes: 5, with: '10 devices' },
  refusals: ['device-not-found', 'account-deleted'],
  rest: { method: 'DELETE', path: `${devicesPath}/{deviceId}` },
  isUrgent: true,
  noTool: 'Its input is a browser’s, as that of adding one.',
});
