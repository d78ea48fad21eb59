import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { aiFaults, aiPurposes, foundSchema } from '@cine/contract/operations/core/ai';
import { idSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import { usageSchema } from './usage.ts';

const count = z.int().min(0);

/** `users/{uid}/aiInteractions/{interactionId}`: a prompt to a model, or what it answered. */
export const interactionDocument = documentCodec(
  'aiInteractions',
  z.strictObject({
    callId: idSchema,
    purpose: z.enum(aiPurposes),
    provider: z.string(),
    model: z.string(),
    role: z.enum(['user', 'assistant']),
    content: z.string(),
    /** What its tools answered before; absent where it called none. */
    found: foundSchema.exactOptional(),
    createdAt: storedInstant,
    /** How the call ended, and what it took; null for prompts. */
    outcome: z.enum(['answered', ...aiFaults]).nullable(),
    latencyMs: count.nullable(),
    inputTokens: count.nullable(),
    outputTokens: count.nullable(),
    /** Millionths of a dollar. */
    cost: count.nullable(),
    expiresAt: storedInstant,
  }),
);
export type Interaction = DocumentOf<typeof interactionDocument>;

const sumsSchema = z.partialRecord(z.enum(aiPurposes), usageSchema);

/** `users/{uid}/aiDays/{day}`: what a user's calls of a day in UTC cost, and may still cost. */
export const aiDayDocument = documentCodec(
  'aiDays',
  z.strictObject({
    day: z.iso.date(),
    reservations: z.record(
      idSchema,
      z.strictObject({ cost: count, at: storedInstant, purpose: z.enum(aiPurposes).exactOptional() }),
    ),
    purposes: sumsSchema,
    expiresAt: storedInstant,
  }),
);

/** `aiMonths/{month}`: what a month's calls cost, and the blocks lent to instances. */
export const aiMonthDocument = documentCodec(
  'aiMonths',
  z.strictObject({
    /** By the sums of users' days, when they were last counted. */
    counted: count,
    /** What users cost in days counted since, whose accounts are erased. */
    erased: count,
    /** What blocks cost that were given back since then, by their ids, and those that are lent. */
    returned: z.record(idSchema, z.strictObject({ cost: count, at: storedInstant })),
    blocks: z.record(idSchema, z.strictObject({ cost: count, at: storedInstant })),
    expiresAt: storedInstant,
  }),
);

/** `aiUsage/{day}`: the sums of all users' calls of a day in UTC. */
export const aiUsageDocument = documentCodec(
  'aiUsage',
  z.strictObject({ purposes: sumsSchema, expiresAt: storedInstant }),
);
export type AiSums = DocumentOf<typeof aiUsageDocument>['purposes'];
