import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { movieIdSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `catalogue/changes`: the UTC day up to which TMDB's changes were followed. */
export const changesDocument = documentCodec('changes', z.strictObject({ followedUntil: z.string() }));

const trendSchema = z.strictObject({ movieIds: z.array(movieIdSchema), at: storedInstant });

/** `catalogue/trending`: TMDB's trending movies. */
export const trendingDocument = documentCodec(
  'trending',
  z.strictObject({ day: trendSchema.exactOptional(), week: trendSchema.exactOptional() }),
);
