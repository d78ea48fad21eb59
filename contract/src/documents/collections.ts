import * as z from 'zod';
import { movieCardSchema } from '../operations/movies/movies.ts';
import { movieIdSchema } from '../primitives.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedIdSet, storedInstant } from './stored-values.ts';

/** `users/{uid}/collections/{collection}`, read by its owner: the ids of all movies in it. */
export const collectionDocument = documentCodec(
  'collections',
  z.strictObject({
    movieIds: storedIdSet,
    /** When it, or where its owner can watch it, last changed; absent since a former release. */
    changedAt: storedInstant.exactOptional(),
  }),
);
export type CollectionDocument = DocumentOf<typeof collectionDocument>;

/** `users/{uid}/collections/{collection}/movies/{movieId}`, read by its owner: a movie that they added. */
export const collectedMovieDocument = documentCodec(
  'collectedMovies',
  z.strictObject({
    movieId: movieIdSchema,
    addedAt: storedInstant,
    /** Watched since it was added, so no longer on the watchlist; back if that watch is withdrawn. */
    watched: z.boolean(),
    /** What a list shows of it, from when it was added. */
    card: movieCardSchema.omit({ movieId: true }),
  }),
);
export type CollectedMovieDocument = DocumentOf<typeof collectedMovieDocument>;
