import { documentCodec } from '@cine/contract/documents/codec';
import { ratingDocument } from '@cine/contract/documents/ratings';
import { statementSchema } from '@cine/contract/documents/statements';
import { storedInstant, storedJson } from '@cine/contract/documents/stored-values';
import { ownFactsSchema } from '@cine/contract/operations/movies/custom-movies';
import { idSchema, movieIdSchema } from '@cine/contract/primitives';
import * as z from 'zod';

const rating = z.strictObject({
  score: ratingDocument.schema.shape.score,
  ratedAt: ratingDocument.schema.shape.ratedAt,
  previous: ratingDocument.schema.shape.previous,
});
const imported = storedJson(z.array(statementSchema));
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
    /** What imports said of both movies, before they were one, and whose ratings were theirs. */
    imported: z
      .strictObject({
        former: imported,
        own: imported,
        rated: z.array(z.enum(['former', 'own'])),
        /** The imports, by the numbers that the statements have. */
        imports: z.array(z.strictObject({ number: z.int().positive(), id: idSchema })),
      })
      .exactOptional(),
  }),
);
