import * as z from 'zod';
import { fixedCost, nothing } from '../../causes.ts';
import { operation } from '../../operation.ts';
import {
  formed,
  idSchema,
  instantSchema,
  keySchema,
  localeSchema,
  refuse,
  regionSchema,
  timeZoneSchema,
} from '../../primitives.ts';
import { displayNameSchema } from '../../text/shown-text.ts';

/** The most dates that a plan asks about. */
export const maxDates = 10;
/** The most users who may answer about the same dates. */
export const maxAnswers = 50;
/** The most plans that a member may have under way. */
export const maxPlans = 20;
/** How far ahead a date may be, in days. */
export const daysAhead = 60;

/** How many hours before a chosen date its session may be opened. */
export const opensHoursBefore = 3;

/** How many letters the code of a plan of dates has: 128 bits, as it is in a link and never typed. */
export const planCodeLength = 26;
export const planCodeSchema = formed(/^[A-HJKMNP-Z2-9]{26}$/, { example: 'ABCDEFGHJKMNPQRSTUVWXYZ234' });

export const dateAnswerSchema = z.enum(['yes', 'if-need-be', 'no']);
export type DateAnswer = z.infer<typeof dateAnswerSchema>;

/** What somebody says of all dates, in their order: null where they haven't answered yet. */
export const saidSchema = z.array(dateAnswerSchema.nullable());
export type Said = z.infer<typeof saidSchema>;

/** Proposed dates and the answers, as everybody with the link sees them. */
export const planSchema = z.strictObject({
  code: z.string(),
  /** The group it is for, if the caller is in it. */
  groupId: idSchema.nullable(),
  /** Who proposed the dates, with an id of this plan alone; null once they have deleted their account. */
  by: z.strictObject({ id: idSchema, name: z.string(), you: z.boolean() }).nullable(),
  /** The earliest first. */
  dates: z.array(
    z.strictObject({
      at: instantSchema,
      yes: z.int(),
      ifNeedBe: z.int(),
      /**
       * Whether it is the best of those still to come that anybody can make: the one that most can, then with
       * the fewest "if need be", then the earliest.
       */
      best: z.boolean(),
    }),
  ),
  /** In the order in which they came. */
  answers: z.array(
    z.strictObject({
      /** Whose it is, in this plan alone: two may have one name. */
      id: idSchema,
      name: z.string(),
      guest: z.boolean(),
      you: z.boolean(),
      said: saidSchema,
    }),
  ),
  chosen: instantSchema.nullable(),
  /** Whether the chosen date's session may be opened, and joined once a user has. */
  due: z.boolean(),
  createdAt: instantSchema,
  expiresAt: instantSchema,
});
export type Plan = z.infer<typeof planSchema>;

const byCode = {
  perTenMinutes: 300,
  counted: 'failures',
  failures: { perTenMinutes: 50, reason: 'dates-unknown' },
} as const;
const often = { perTenMinutes: 300, counted: 'leased' } as const;
const ofPlan = z.strictObject({ code: planCodeSchema });
const unknown = ['dates-unknown', 'dates-cancelled'] as const;
const reached = [...unknown, 'dates-of-blocked', 'account-deleted'] as const;

/** Refuses a date that is there twice, however it is written. */
function assertDistinct(dates: readonly string[], ctx: z.RefinementCtx): void {
  const instants = dates.map((date) => Date.parse(date));
  for (const [at, instant] of instants.entries())
    if (instants.indexOf(instant) < at) ctx.addIssue({ ...refuse('date-repeated'), path: [at] });
}

export const proposeDates = operation({
  name: 'dates-propose',
  summary: `Asks who can come when, for up to ${maxDates} dates in the next ${daysAhead} days; who has the link may answer.`,
  caller: 'member',
  input: z.strictObject({
    dates: z.array(instantSchema).min(1).max(maxDates).superRefine(assertDistinct),
    groupId: idSchema.optional().describe('lists it for the members of a group, too'),
    key: keySchema
      .optional()
      .describe('an idempotency key: repeated calls with it and these dates propose once'),
  }),
  output: planSchema,
  limit: { perTenMinutes: 30, counted: 'strict' },
  ceiling: { reads: 711, writes: 110, with: '49 others of the group, with pushes to ten browsers each' },
  refusals: [
    'date-out-of-range',
    'dates-too-many',
    'group-not-found',
    'dates-cancelled',
    'account-missing',
    'guest-already-merged',
    'try-again',
  ],
  rest: { method: 'POST', path: '/api/dates' },
  creates: { path: '/api/dates/{code}', mayRepeat: true },
  // Notifications for the group's other members.
  causes: ({ groupId }) => (groupId === undefined ? nothing : { reads: 704, writes: 108 }),
});

export const listDates = operation({
  name: 'dates-list',
  summary: 'What the caller asked or answered, or what is asked in a group of theirs; the next to end first.',
  caller: 'signed-in',
  input: z.strictObject({
    groupId: idSchema.optional().describe('lists that group’s; by default those that the caller is in'),
  }),
  output: z.strictObject({ plans: z.array(planSchema) }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 125, writes: 1, with: '50 plans of one’s own, 50 of 20 groups' },
  refusals: ['group-not-found', 'account-deleted'],
  rest: { method: 'GET', path: '/api/dates' },
  keptOffline: 6,
});

export const showDates = operation({
  name: 'dates-show',
  summary: 'The proposed dates that a link leads to, and what everybody said.',
  caller: 'signed-in',
  input: ofPlan,
  output: planSchema,
  limit: byCode,
  ceiling: { reads: 5, writes: 2 },
  refusals: reached,
  rest: { method: 'GET', path: '/api/dates/{code}' },
  keptOffline: 12,
});

export const answerDates = operation({
  name: 'dates-answer',
  summary:
    'Says whether the caller can come on each date, or some of them; again if they change their mind. A guest gives a name.',
  caller: 'signed-in',
  input: ofPlan.extend({
    said: saidSchema.min(1).max(maxDates),
    guest: z
      .strictObject({
        displayName: displayNameSchema,
        /** By default, the region of the user who asks. */
        region: regionSchema.optional(),
        /** The language of the request by default. */
        locale: localeSchema.optional(),
        timeZone: timeZoneSchema.default('Europe/Paris'),
      })
      .optional(),
  }),
  output: planSchema,
  limit: byCode,
  ceiling: { reads: 8, writes: 4 },
  refusals: [
    'name-refused',
    'renamed-too-often',
    ...reached,
    'dates-decided',
    'dates-full',
    'account-missing',
    'guest-already-merged',
  ],
  rest: { method: 'POST', path: '/api/dates/{code}/answers' },
  causes: fixedCost(5, 3),
});

export const chooseDate = operation({
  name: 'dates-choose',
  summary: 'Chooses a date, the best by default, for the member who asked; another may be chosen later.',
  caller: 'member',
  input: ofPlan.extend({ at: instantSchema.optional() }),
  output: planSchema,
  limit: often,
  ceiling: { reads: 420, writes: 320, with: '50 who answered and a group of 50' },
  refusals: [...unknown, 'dates-asker-only', 'dates-over', 'account-deleted'],
  rest: { method: 'POST', path: '/api/dates/{code}/choice' },
  causes: fixedCost(420, 320),
});

export const cancelDates = operation({
  name: 'dates-cancel',
  summary:
    'Cancels the dates and removes all answers, for the member who proposed them. Members who answered are notified, and the link then says that the dates were cancelled.',
  caller: 'member',
  input: ofPlan,
  output: z.strictObject({}),
  limit: often,
  ceiling: { reads: 580, writes: 430, with: '50 who answered and a group of 50' },
  refusals: [...unknown, 'dates-asker-only', 'account-deleted'],
  rest: { method: 'DELETE', path: '/api/dates/{code}' },
  causes: fixedCost(576, 428),
  isUrgent: true,
});

export const removeDatesAnswer = operation({
  name: 'dates-removeAnswer',
  summary:
    "Removes somebody's answer for good, for the member who asked. They aren't told, and the dates no longer exist for them.",
  caller: 'member',
  input: ofPlan.extend({ answerId: idSchema }),
  output: planSchema,
  limit: often,
  ceiling: { reads: 28, writes: 25 },
  refusals: [...unknown, 'dates-asker-only', 'dates-answer-not-found', 'account-deleted'],
  rest: { method: 'DELETE', path: '/api/dates/{code}/answers/{answerId}' },
  isUrgent: true,
  // What they were told of each date is taken back.
  causes: fixedCost(2 * maxDates + 2, 2 * maxDates + 2),
});

export const openEvening = operation({
  name: 'dates-openEvening',
  summary: `Opens the session of the chosen date, from ${opensHoursBefore} hours before; later callers get the same one, to join by its code.`,
  caller: 'signed-in',
  input: ofPlan,
  output: z.strictObject({ sessionId: idSchema, code: z.string() }),
  limit: { perTenMinutes: 60, counted: 'leased' },
  ceiling: { reads: 710, writes: 110, with: '49 others of the group, with pushes to ten browsers each' },
  refusals: [
    ...unknown,
    'evening-not-due',
    'session-not-found',
    'members-only',
    'account-missing',
    'account-deleted',
    'guest-already-merged',
  ],
  rest: { method: 'POST', path: '/api/dates/{code}/session' },
  causes: fixedCost(710, 110),
});

export const showCalendar = operation({
  name: 'dates-showCalendar',
  summary: 'The chosen date as an iCalendar file (RFC 5545), which REST answers as `text/calendar`.',
  caller: 'signed-in',
  input: ofPlan.extend({
    /** The account's if none is given. */
    locale: localeSchema.optional(),
  }),
  output: z.strictObject({ calendar: z.string() }),
  limit: byCode,
  ceiling: { reads: 6, writes: 2 },
  refusals: [...reached, 'dates-undecided'],
  rest: {
    method: 'GET',
    path: '/api/dates/{code}/calendar',
    sends: { type: 'text/calendar; charset=utf-8', part: 'calendar' },
  },
});
