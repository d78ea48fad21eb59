import * as z from 'zod';
import { lookUpStatusSchema, movieCardSchema } from '../operations/movies/movies.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

/** `users/{uid}/lookUps/{lookUpId}`, read by its owner for a day: movies that they asked TMDB for. */
export const lookUpDocument = documentCodec(
  'lookUps',
  z.strictObject({
    query: z.string(),
    year: z.int().nullable(),
    status: lookUpStatusSchema,
    /** What TMDB found and the catalogue now has, the likeliest first. */
    movies: z.array(movieCardSchema),
    /** Movies found that the catalogue could not add. */
    more: z.int().min(0),
    /** How many of them it added to the catalogue, of the asker's share. */
    added: z.int().min(1).exactOptional(),
    /** How many others its asker asked for in the day before; the fewest come first. */
    turn: z.int().min(0).exactOptional(),
    askedAt: storedInstant,
    expiresAt: storedInstant,
  }),
);
export type LookUpDocument = DocumentOf<typeof lookUpDocument>;
