/** What language models were asked for a user, and what that took. */
import * as z from 'zod';
import { operation } from '../../operation.ts';
import { idSchema, instantSchema } from '../../primitives.ts';

/** What models are asked for. */
export const aiPurposes = ['coach', 'descriptions', 'labels', 'notes', 'sentences', 'tasks'] as const;
export type AiPurpose = (typeof aiPurposes)[number];

/** Why a model that was asked gave no usable answer. */
export const aiFaults = ['unavailable', 'busy', 'refused', 'too-slow', 'cancelled', 'unreadable'] as const;
export type AiFault = (typeof aiFaults)[number];

/**
 * Why rules answered: no model is set up, the caller wants none or has no verified address, the budget of the
 * day or the month is spent, or a fault.
 */
export const ruleCauses = [
  'no-model',
  'declined',
  'unproven',
  'day-spent',
  'month-spent',
  ...aiFaults,
] as const;
export type RuleCause = (typeof ruleCauses)[number];

/** Who answered, which pages say. */
export const answeredBySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rules'), because: z.enum(ruleCauses) }),
  z.strictObject({
    kind: z.literal('model'),
    model: z.string().describe('as its provider names it'),
    isStandIn: z.boolean().describe('whether a stand-in on the operator’s machine answered for it'),
  }),
]);
export type AnsweredBy = z.output<typeof answeredBySchema>;

/** Days after which what models were asked is deleted. */
export const aiInteractionsKeptDays = 90;

/** Millionths of a dollar. */
const costSchema = z.int().min(0);

/** What a model's tools found before it answered, by their names, each cut where it is long. */
export const foundSchema = z.array(z.strictObject({ tool: z.string(), text: z.string() }));

/** A prompt, or what a model answered. */
export const aiInteractionSchema = z.strictObject({
  id: idSchema,
  /** The call of a model that a prompt and its answer belong to. */
  callId: idSchema,
  purpose: z.enum(aiPurposes),
  provider: z.string(),
  model: z.string(),
  role: z.enum(['user', 'assistant']),
  content: z.string(),
  found: foundSchema.exactOptional(),
  createdAt: instantSchema,
  /** How the call ended; null for prompts. */
  outcome: z.enum(['answered', ...aiFaults]).nullable(),
  /** From the question to this answer, in milliseconds; null for prompts. */
  latencyMs: z.int().min(0).nullable(),
  inputTokens: z.int().min(0).nullable(),
  outputTokens: z.int().min(0).nullable(),
  cost: costSchema.nullable(),
});
export type AiInteraction = z.output<typeof aiInteractionSchema>;

export const listAiInteractions = operation({
  name: 'ai-listInteractions',
  summary: 'Lists what language models were asked for the caller and answered, the newest first.',
  caller: 'signed-in',
  input: z.strictObject({
    pageSize: z.int().min(1).max(50).default(20),
    cursor: z.string().max(300).optional(),
  }),
  output: z.strictObject({
    interactions: z.array(aiInteractionSchema),
    nextCursor: z.string().nullable(),
  }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 55, writes: 1, with: '50 on a page' },
  refusals: ['cursor-invalid', 'account-deleted'],
  rest: { method: 'GET', path: '/api/account/ai-interactions' },
  whileSuspended: true,
});

/** The most that one call deletes. */
export const aiInteractionsDeletedAtOnce = 200;

export const deleteAiInteractions = operation({
  name: 'ai-deleteInteractions',
  summary:
    'Deletes what models were asked for the caller and answered, the oldest first; again, where `hasMore` says so.',
  caller: 'signed-in',
  input: z.strictObject({ callId: idSchema.optional().describe('only this prompt and its answer') }),
  output: z.strictObject({ deleted: z.int().min(0), hasMore: z.boolean() }),
  limit: { perTenMinutes: 60, counted: 'leased' },
  ceiling: { reads: 205, writes: 205, with: '200 at once' },
  refusals: ['account-deleted'],
  rest: { method: 'POST', path: '/api/account/ai-interactions/delete' },
  whileSuspended: true,
  isUrgent: true,
});

const daySchema = z.strictObject({
  day: z.iso.date(),
  purposes: z.array(
    z.strictObject({
      purpose: z.enum(aiPurposes),
      calls: z.int().min(0),
      answered: z.int().min(0),
      repaired: z.int().min(0),
      faults: z.array(z.strictObject({ fault: z.enum(aiFaults), calls: z.int().min(1) })),
      cost: costSchema,
      inputTokens: z.int().min(0),
      outputTokens: z.int().min(0),
      /** Within how many milliseconds half, and 95 of 100, ended; null if none did. */
      medianMs: z.int().min(0).nullable(),
      percentile95Ms: z.int().min(0).nullable(),
    }),
  ),
});
export type AiUsageDay = z.output<typeof daySchema>;

export const showAiUsage = operation({
  name: 'ai-showUsage',
  summary: 'Returns what models were asked in the last 31 days (UTC) and what it cost, counted every hour.',
  caller: 'operator',
  input: z.strictObject({}),
  output: z.strictObject({
    /** The models that are asked, in their order. */
    models: z.array(
      z.strictObject({
        provider: z.string(),
        model: z.string(),
        isStandIn: z.boolean(),
      }),
    ),
    hasWrongSettings: z
      .boolean()
      .describe('whether the models aren’t set up properly, so that none is asked'),
    month: z.strictObject({
      spent: costSchema,
      lent: costSchema.describe('what is set aside for calls, or was spent since the last count'),
      budget: costSchema,
    }),
    days: z.array(daySchema),
  }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 35, writes: 1 },
  refusals: [],
  rest: { method: 'GET', path: '/api/operator/ai' },
});
