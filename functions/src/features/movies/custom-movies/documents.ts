import { documentCodec } from '@cine/contract/documents/codec';
import { ratingDocument } from '@cine/contract/documents/ratings';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { ownFactsSchema } from '@cine/contract/operations/movies/custom-movies';
import { movieIdSchema } from '@cine/contract/primitives';
import * as z from 'zod';

const rating = z.strictObject({
  score: ratingDocument.schema.shape.score,
  ratedAt: ratingDocument.schema.shape.ratedAt,
  previous: ratingDocument.schema.shape.previous,
});
const entry = z.strictObject({ addedAt: storedInstant });

/** `users/{uid}/promotions/{movieId}`: what a promotion did to what a user had of another member's movie. */
export const promotionDocument = documentCodec(
  'promotions',
  z.strictObject({
    /** The catalogue's movie. */
    movieId: movieIdSchema,
    /** What the promoted movie was to the user. */
    facts: ownFactsSchema,
    at: storedInstant,
    /** The user's own movie that keeps their entries, once they refused. */
    keptAs: movieIdSchema.exactOptional(),
    /** Their ratings of the promoted movie and of the catalogue's, before they were one. */
    rating: z.strictObject({ former: rating, own: rating.nullable() }).exactOptional(),
    collected: z.strictObject({ former: entry, own: entry.nullable() }).exactOptional(),
    /** Entries of both movies in other collections, by their ids, before they were one. */
    collectedIn: z
      .record(z.string(), z.strictObject({ former: entry, own: entry.nullable() }))
      .exactOptional(),
  }),
);
