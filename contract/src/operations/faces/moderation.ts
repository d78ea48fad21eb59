import * as z from 'zod';
import { fixedCost } from '../../causes.ts';
import { operation } from '../../operation.ts';
import {
  idSchema,
  instantSchema,
  movieIdSchema,
  otherUidSchema,
  refuse,
  uidSchema,
} from '../../primitives.ts';
import { plainText } from '../../text/shown-text.ts';
import { collectionSchema } from '../watching/collection-name.ts';

/**
 * What can be reported: one of a person's names, the title they made up for themselves, what they say about
 * themselves, their picture, the titles of their group's challenge or shared movie, their group's name, the
 * name and description of a collection, what is written of a movie in one, or the person.
 */
export const reportedKindSchema = z.enum([
  'name',
  'username',
  'title',
  'bio',
  'avatar',
  'challenge',
  'movie',
  'group',
  'collection',
  'entry',
  'person',
]);
export type ReportedKind = z.infer<typeof reportedKindSchema>;

/** Why something is reported, hidden or suspended. */
export const causeSchema = z.enum(['impersonation', 'insult', 'sexual', 'spam', 'private', 'other']);
export type Cause = z.infer<typeof causeSchema>;

/** A member's suspension: until an instant, or until it is undone. */
export const suspensionSchema = z.strictObject({ until: instantSchema.nullable(), cause: causeSchema });

const actionSchema = z.enum(['hide', 'suspend', 'reject']);
export type Action = z.infer<typeof actionSchema>;

/** The longest suspension for a time. */
export const maxSuspensionDays = 365;

/** An entry of the log, which only grows: a decision about a case, or the undoing of one. */
export const moderationEntrySchema = z.strictObject({
  id: idSchema,
  caseId: idSchema,
  kind: reportedKindSchema,
  action: z.enum([...actionSchema.options, 'undo']),
  cause: causeSchema,
  /** Whom it is about; `unnamedUid` once they are erased. */
  uid: z.string(),
  /** What was reported, as it was; null once the person is erased. */
  text: z.string().nullable(),
  /** When a suspension ends; null for other actions, and until it is undone. */
  until: instantSchema.nullable(),
  /** The operator; `unnamedUid` once they are erased. */
  by: z.string(),
  at: instantSchema,
  /** The entry that it undoes. */
  undoes: idSchema.nullable(),
});
export type ModerationEntry = z.infer<typeof moderationEntrySchema>;

/** All reports of one thing, as it was: the same name after a change is another case. */
export const moderationCaseSchema = z.strictObject({
  id: idSchema,
  kind: reportedKindSchema,
  /** The user's, the challenge's, the movie's or the group's; for a collection, what it is named by. */
  targetId: z.string(),
  /** Whose it is. */
  uid: uidSchema,
  /** What it says; for a picture, its version. */
  text: z.string(),
  /** How many members with a verified address reported it, and why anybody did. */
  reporters: z.int(),
  causes: z.partialRecord(causeSchema, z.int()),
  firstAt: instantSchema,
  lastAt: instantSchema,
  /** The last decision, unless it was undone. */
  decision: moderationEntrySchema.nullable(),
});
export type ModerationCase = z.infer<typeof moderationCaseSchema>;

/** What only some kinds of reports say, and whether these need it. */
const partsOfKinds: readonly {
  part: 'inDates' | 'inCollection' | 'movieId';
  kinds: readonly ReportedKind[];
  isNeeded: boolean;
}[] = [
  { part: 'inDates', kinds: ['name'], isNeeded: false },
  { part: 'inCollection', kinds: ['collection', 'entry'], isNeeded: true },
  { part: 'movieId', kinds: ['entry'], isNeeded: true },
];

export const report = operation({
  name: 'moderation-report',
  summary:
    'Reports a name, a title, what somebody says of themselves or writes in a collection, their picture or the person to the operators. Names of groups are reported by members, those of guilds by anybody. The answer is the same whether or not there is such a thing.',
  caller: 'member',
  input: z
    .strictObject({
      kind: reportedKindSchema,
      id: otherUidSchema.describe(
        'the id of the user, the challenge, the custom movie or the group; for a name in dates, the code of their link; for a collection, whose it is',
      ),
      inDates: idSchema
        .optional()
        .describe(
          'for a name in dates, which show no user ids: the id of the answer or of the asker; `id` is then the code of their link',
        ),
      inCollection: collectionSchema
        .optional()
        .describe(
          'needed for a collection, or a movie in it: which one; `id` is then the id of its owner or group',
        ),
      movieId: movieIdSchema
        .optional()
        .describe('needed for an entry: a movie in the collection `inCollection`'),
      cause: causeSchema,
      /** One line for the operators. */
      note: plainText(1, 200).optional(),
    })
    .superRefine((input, ctx) => {
      for (const { part, kinds, isNeeded } of partsOfKinds) {
        const isFit = kinds.includes(input.kind);
        if (isFit && isNeeded && input[part] === undefined)
          ctx.addIssue({ ...refuse('missing'), path: [part] });
        if (!isFit && input[part] !== undefined)
          ctx.addIssue({ ...refuse('kind-unfit', { kinds: kinds.join(', ') }), path: [part] });
      }
    }),
  output: z.strictObject({ reported: z.literal(true) }),
  limit: { perTenMinutes: 10, counted: 'strict' },
  ceiling: { reads: 14, writes: 4 },
  refusals: ['account-missing', 'guest-already-merged'],
  rest: { method: 'POST', path: '/api/reports' },
  causes: fixedCost(5, 3),
  isUrgent: 'owed',
});

const pageSchema = z.strictObject({ cursor: z.string().max(200).optional() });

/** Cases and entries on a page. */
export const moderationPageSize = 20;

export const listCases = operation({
  name: 'moderation-listCases',
  summary: 'Lists what was reported and waits for a decision, what most members reported first.',
  caller: 'operator',
  input: pageSchema,
  output: z.strictObject({
    cases: z.array(moderationCaseSchema.extend({ notes: z.array(z.string()) })),
    nextCursor: z.string().nullable(),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 125, writes: 1, with: '20 cases on a page, each with five lines' },
  refusals: ['cursor-invalid'],
  rest: { method: 'GET', path: '/api/moderation/cases', unkept: true },
});

export const decide = operation({
  name: 'moderation-decide',
  summary: 'Decides a case: hides the name or title, suspends the user, or rejects the reports.',
  caller: 'operator',
  input: z.strictObject({
    caseId: idSchema,
    action: actionSchema,
    cause: causeSchema.describe(
      'the reason that the user is given; for a rejection, what wasn’t found, for those who reported it',
    ),
    days: z
      .int()
      .min(1)
      .max(maxSuspensionDays)
      .optional()
      .describe('for how many days the user is suspended; until it is undone if not given'),
  }),
  output: moderationEntrySchema,
  limit: { perTenMinutes: 200, counted: 'strict' },
  ceiling: { reads: 1620, writes: 790, perPerson: { reads: 4, writes: 2 }, with: 'as `account-update`' },
  refusals: [
    'case-not-found',
    'case-decided',
    'case-own',
    'nothing-to-hide',
    'suspended-already',
    'try-again',
    'account-deleted',
  ],
  rest: { method: 'POST', path: '/api/moderation/cases/{caseId}/decision' },
});

export const undoDecision = operation({
  name: 'moderation-undo',
  summary:
    'Undoes a decision: what was hidden is shown again unless it was changed since, a suspension ends.',
  caller: 'operator',
  input: z.strictObject({ entryId: idSchema }),
  output: moderationEntrySchema,
  limit: { perTenMinutes: 200, counted: 'strict' },
  ceiling: { reads: 1570, writes: 770, perPerson: { reads: 4, writes: 2 }, with: 'as `account-update`' },
  refusals: ['case-not-found', 'case-own', 'decision-undone', 'account-deleted'],
  rest: { method: 'POST', path: '/api/moderation/log/{entryId}/undo' },
});

export const listLog = operation({
  name: 'moderation-listLog',
  summary: 'Lists what operators decided and undid, the newest first.',
  caller: 'operator',
  input: pageSchema,
  output: z.strictObject({ entries: z.array(moderationEntrySchema), nextCursor: z.string().nullable() }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 25, writes: 1, with: '20 on a page' },
  refusals: ['cursor-invalid'],
  rest: { method: 'GET', path: '/api/moderation/log', unkept: true },
});
