import * as z from 'zod';
import { instantSchema, movieIdSchema } from '../../../primitives.ts';
import { broadcastSchema } from '../broadcasts.ts';
import { causeSchema, moderationEntrySchema, reportedKindSchema } from '../moderation.ts';
import { keptOfShareSchema, shareSchema } from '../sharing.ts';

/** Their links, with what each keeps, and how many others are in it. */
export const shares = z.array(
  shareSchema.omit({ kind: true, path: true }).extend({ kept: keptOfShareSchema, others: z.int() }),
);

/** How many links of others lead to an evening that they were in. */
export const linksOfOthers = z.int();

/** What they reported to the operators, without the text: it is another's, whom they may not see. */
export const reports = z.array(
  z.strictObject({
    kind: reportedKindSchema,
    cause: causeSchema,
    note: z.string().nullable(),
    at: instantSchema,
    expiresAt: instantSchema,
  }),
);

/** What operators decided against them, and when it was undone; rejected reports on them aren't shown. */
export const decisions = z.array(
  moderationEntrySchema
    .pick({ kind: true, action: true, cause: true, text: true, until: true, at: true })
    .extend({ undoneAt: instantSchema.nullable() }),
);

/** What they decided as an operator. */
export const decided = z.array(moderationEntrySchema.pick({ id: true, action: true, cause: true, at: true }));

/** What they wrote, sent or stopped as an operator. */
export const broadcasts = z.array(
  broadcastSchema.pick({ id: true, texts: true, region: true, opens: true, writtenAt: true }),
);

/**
 * Their newsletter subscription: whether it is active, when the next issue is due, and movies of recent
 * issues; null if they never subscribed.
 */
export const newsletter = z
  .strictObject({
    subscribed: z.boolean(),
    lastWeek: z.iso.date(),
    dueAt: instantSchema.nullable(),
    recentMovieIds: z.array(movieIdSchema),
  })
  .nullable();
