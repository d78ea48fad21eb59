import { documentCodec, withDefaults } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import * as z from 'zod';
import { packedDocument, packedFields } from '#platform/firestore/packed.ts';

/** Buckets, the best first: the points and instant at which each begins, and its size. */
const bucketsSchema = z.array(z.tuple([z.int(), z.int(), z.int()]));

/** `leaderboards/counts`: how many stand between which bounds of each board, packed, without any names. */
export const countsDocument = packedDocument(
  'leaderboardCounts',
  z.strictObject({
    ...packedFields,
    /** The Monday of the week that is counted. */
    week: z.int(),
    /** Changes before this are counted. */
    since: storedInstant,
    asOf: storedInstant,
  }),
  z.strictObject({
    ever: bucketsSchema,
    week: bucketsSchema,
    collectors: bucketsSchema,
    guilds: bucketsSchema,
  }),
  // Guilds are counted from then on.
  [{ content: (legacy) => withDefaults({ guilds: [[Number.MAX_SAFE_INTEGER, 0, 0]] }, legacy) }],
);

/** `leaderboards/run`: which run is at work, which runs count, and how far standings are complete. */
export const foldRunDocument = documentCodec(
  'foldRuns',
  z.strictObject({
    run: z.int(),
    committed: z.int(),
    failed: z.array(z.int()),
    until: storedInstant.nullable(),
    /** How many parts of all users have complete standings. */
    completed: z.int().min(0).exactOptional(),
  }),
);
