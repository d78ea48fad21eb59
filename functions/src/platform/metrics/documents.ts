import * as z from 'zod';
import { packedDocument, packedFields } from '../firestore/packed.ts';

const numbers = z.record(z.string(), z.number());

/** `metrics/{shard}`: what instances have counted, packed: sums, last outcomes, and what is under way. */
export const metricsDocument = packedDocument(
  'metrics',
  z.strictObject(packedFields),
  z.strictObject({
    counts: z.record(z.string(), z.record(z.string(), z.array(z.number()))),
    outcomes: z.record(
      z.string(),
      z.strictObject({ at: z.number(), fault: z.string().nullable(), seconds: z.number().optional() }),
    ),
    instances: z.record(z.string(), z.strictObject({ sequence: z.int(), at: z.number(), open: numbers })),
  }),
);
