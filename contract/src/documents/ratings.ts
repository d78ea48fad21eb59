import * as z from 'zod';
import { movieCardSchema } from '../operations/movies/movies.ts';
import { scoreSchema } from '../operations/watching/ratings.ts';
import { movieIdSchema } from '../primitives.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

const standingSchema = z.strictObject({
  /** Points, 0–100; null if the movie is not rated. */
  score: scoreSchema.nullable(),
  /** When the rating was given or withdrawn; null if there never was one. */
  ratedAt: storedInstant.nullable(),
});

/** `users/{uid}/ratings/{movieId}`, read by its owner: what they think of a movie, or thought. */
export const ratingDocument = documentCodec(
  'ratings',
  standingSchema.extend({
    movieId: movieIdSchema,
    rated: z.boolean(),
    /** What undoing brings back. */
    previous: standingSchema,
    /** Whether it paid when it was given; withdrawing it takes that back. */
    paid: z.literal(true).exactOptional(),
    /** What lists show of the movie, as it was when it was rated. */
    card: movieCardSchema.omit({ movieId: true }),
  }),
);
export type RatingDocument = DocumentOf<typeof ratingDocument>;
