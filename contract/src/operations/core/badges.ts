import * as z from 'zod';
import { badgeMotifs } from '../../game/badges/art.ts';
import { badgeRarities } from '../../game/badges/badge.ts';
import { operation } from '../../operation.ts';
import { instantSchema, textsSchema } from '../../primitives.ts';

/** What a badge's picture shows. */
export const badgeArtSchema = z.strictObject({
  motif: z.enum(badgeMotifs),
  /** Hues of OKLCH. */
  hues: z.tuple([z.number(), z.number()]),
  letters: z.string().exactOptional(),
});

export const badgeSchema = z.strictObject({
  /** A secret badge that the caller hasn't earned has a number instead, such as `secret-1`. */
  id: z.string(),
  rarity: z.enum(badgeRarities),
  /** XP that it pays. */
  xp: z.int(),
  /** Null until it is earned. */
  earnedAt: instantSchema.nullable(),
  /** How far the caller is; null for secret badges. */
  progress: z.strictObject({ have: z.int(), need: z.int() }).nullable(),
  /** How many in a hundred players have it; null as long as there are few players, or none were counted. */
  percent: z.int().min(0).max(100).nullable(),
  /** The dates of every year between which movies count for it, `MM-DD`, both included; null if all do. */
  season: z.strictObject({ from: z.string(), to: z.string(), isOpen: z.boolean() }).nullable(),
  /** Null for a secret badge that wasn't earned. */
  art: badgeArtSchema.nullable(),
  /** What it is called, and how it is earned; null for a secret badge that wasn't. */
  name: textsSchema.nullable(),
  description: textsSchema.nullable(),
  /** For a secret badge that the user hasn't earned yet. */
  hint: textsSchema.nullable(),
});
export type BadgeView = z.infer<typeof badgeSchema>;

export const listBadges = operation({
  name: 'badges-list',
  summary:
    'Lists all badges: when the caller earned each, how far they are, and how many players have it. Secret ones that they haven’t earned have only a hint.',
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({
    badges: z.array(badgeSchema),
    /** How many of them the caller has. */
    earned: z.int().min(0),
    /** When players were last counted; null before the first time. */
    countedAt: instantSchema.nullable(),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 5, writes: 1 },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/badges' },
  whileSuspended: true,
  keptOffline: 1,
});
