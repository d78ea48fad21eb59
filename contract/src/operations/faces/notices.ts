import * as z from 'zod';
import { fixedCost } from '../../causes.ts';
import { operation } from '../../operation.ts';
import { formed, instantSchema, keySchema, localeSchema } from '../../primitives.ts';
import { plainLines, plainText } from '../../text/shown-text.ts';
import { emailSchema } from '../core/auth.ts';

/** What a notice is known by, and followed with: nobody can guess one. */
export const referenceLength = 16;
const referenceSchema = formed(/^[A-Z0-9]{16}$/, { example: 'ABCDEFGH23456789' });

/** How many notices may wait for an answer: beyond these, strangers write to the operator's address. */
export const maxOpenNotices = 500;

/** What operators decided: taken down, nothing wrong with it, or not to be found here. */
export const noticeDecisionSchema = z.enum(['removed', 'kept', 'elsewhere']);
export type NoticeDecision = z.infer<typeof noticeDecisionSchema>;

const answerSchema = z.strictObject({
  decision: noticeDecisionSchema,
  /** Why, in the operators' words. */
  words: z.string(),
  at: instantSchema,
});

/** What whoever sent a notice may see of it, and whoever else has its reference. */
const followedSchema = z.strictObject({
  reference: referenceSchema,
  at: instantSchema,
  /** Null while it waits. */
  answer: answerSchema.nullable(),
});

export const sendNotice = operation({
  name: 'notices-send',
  summary:
    'Tells the operators what is illegal here, where it is and why; anybody may, also without an account. Returns a reference, by which the answer is read.',
  caller: 'anybody',
  input: z.strictObject({
    where: plainText(3, 500).describe('the address of what is illegal, or where it is seen'),
    why: plainLines(10, 2000).describe('what is illegal about it'),
    /** Who says so; optional, as some may not be asked. */
    name: plainText(1, 100).optional(),
    email: emailSchema.optional().describe('where the answer is sent, too'),
    inGoodFaith: z.literal(true).describe('that the caller believes all of this to be true'),
    locale: localeSchema.default('fr').describe('the language of the mail with the answer'),
    key: keySchema.describe('an idempotency key: repeated calls with it and these words tell once'),
  }),
  output: z.strictObject({ notice: followedSchema }),
  limit: { perTenMinutes: 20, counted: 'strict' },
  ceiling: { reads: 8, writes: 5 },
  refusals: ['notices-full'],
  rest: { method: 'POST', path: '/api/notices' },
  creates: { path: '/api/notices/{notice.reference}', mayRepeat: true },
});

export const followNotice = operation({
  name: 'notices-follow',
  summary: 'Shows by a reference when a notice was sent, and what the operators answered.',
  caller: 'anybody',
  input: z.strictObject({ reference: referenceSchema }),
  output: z.strictObject({ notice: followedSchema }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 5, writes: 2 },
  refusals: ['notice-not-found'],
  rest: { method: 'GET', path: '/api/notices/{reference}', unkept: true },
});

/** Notices on a page. */
export const noticesPageSize = 20;

export const listNotices = operation({
  name: 'notices-list',
  summary: 'Lists the notices that wait for an answer, the oldest first.',
  caller: 'operator',
  input: z.strictObject({ cursor: z.string().max(200).optional() }),
  output: z.strictObject({
    notices: z.array(
      z.strictObject({
        reference: referenceSchema,
        where: z.string(),
        why: z.string(),
        name: z.string().nullable(),
        email: z.string().nullable(),
        at: instantSchema,
      }),
    ),
    nextCursor: z.string().nullable(),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 25, writes: 1, with: '20 on a page' },
  refusals: ['cursor-invalid'],
  rest: { method: 'GET', path: '/api/operator/notices', unkept: true },
});

export const answerNotice = operation({
  name: 'notices-answer',
  summary:
    'Answers a notice: what was decided and why, which its sender reads by their reference and gets by mail if they gave an address.',
  caller: 'operator',
  input: z.strictObject({
    reference: referenceSchema,
    decision: noticeDecisionSchema,
    words: plainLines(10, 1000).describe('why, in the language of the notice'),
  }),
  output: z.strictObject({ notice: followedSchema }),
  limit: { perTenMinutes: 200, counted: 'strict' },
  ceiling: { reads: 15, writes: 10 },
  refusals: ['notice-not-found', 'notice-answered'],
  rest: { method: 'POST', path: '/api/operator/notices/{reference}/answer' },
  causes: fixedCost(6, 5),
});
