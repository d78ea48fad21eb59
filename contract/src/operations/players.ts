import * as z from 'zod';
import { operation } from '../operation.ts';
import { instantSchema, uidSchema } from '../primitives.ts';
import { userProgressSchema } from './challenges.ts';

/** An entry of the XP ledger; the total is the sum of all. */
export const ledgerEntrySchema = z.strictObject({
  /** What the XP is for, such as `challenge:{challengeId}`. */
  source: z.string(),
  kind: z.enum(['granted', 'taken', 'returned']),
  /** XP; negative when taken. */
  amount: z.int(),
  /** Position among the entries of the same source, from 0. */
  sequence: z.int().min(0),
  at: instantSchema,
});

export const listLedger = operation({
  name: 'players-listLedger',
  summary: "Lists where the caller's XP comes from, the newest entry first.",
  caller: 'signed-in',
  input: z.strictObject({
    pageSize: z.int().min(1).max(100).default(50),
    cursor: z.string().max(300).optional(),
  }),
  output: z.strictObject({ entries: z.array(ledgerEntrySchema), nextCursor: z.string().nullable() }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  refusals: ['cursor-invalid', 'account-deleted'],
  rest: { method: 'GET', path: '/api/players/me/ledger' },
});

export const showPlayer = operation({
  name: 'players-show',
  summary:
    "Returns the caller's XP, level, number of movies seen, and their progress in challenges under way.",
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({
    uid: uidSchema,
    totalXp: z.int().min(0),
    level: z.int().positive(),
    /** The XP at which the next level begins. */
    nextLevelAt: z.int(),
    moviesSeen: z.int().min(0),
    /** Challenges under way, and recently completed ones; `challenges-list` has all. */
    challenges: z.array(userProgressSchema),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/players/me' },
});
