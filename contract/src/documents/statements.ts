import * as z from 'zod';
import { whenSchema } from '../operations/watching/imports.ts';
import { scoreSchema } from '../operations/watching/ratings.ts';
import { idSchema, movieIdSchema } from '../primitives.ts';

const dayValue = whenSchema.unwrap();

/** What an import brought of a movie. */
export const statementSchema = z.strictObject({
  movieId: movieIdSchema,
  by: z.int().positive(),
  watched: z.array(dayValue).exactOptional(),
  plays: z.int().positive().exactOptional(),
  rating: z
    .strictObject({
      value: scoreSchema,
      at: whenSchema,
      stayed: z.literal(true).exactOptional(),
      replaced: scoreSchema.nullable().exactOptional(),
    })
    .exactOptional(),
  wanted: z.literal(true).exactOptional(),
  listed: z.array(z.string()).exactOptional(),
  collections: z.array(idSchema).exactOptional(),
  liked: z.strictObject({ at: whenSchema }).exactOptional(),
  note: z.string().exactOptional(),
  tags: z.array(z.string()).exactOptional(),
  owned: z.strictObject({ medium: z.string().nullable() }).exactOptional(),
  held: z.array(idSchema).exactOptional(),
  recorded: z.int().positive().exactOptional(),
});
