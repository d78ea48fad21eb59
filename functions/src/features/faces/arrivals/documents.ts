import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { movieIdSchema, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import { packedDocument, packedFields } from '#platform/firestore/packed.ts';

/** `watchlistIndex/manifest`: what the index covers, and the day whose news was or is being told last. */
export const indexManifestDocument = documentCodec(
  'watchlistManifest',
  z.strictObject({
    /** Changes of watchlists before this instant are in the index. */
    until: storedInstant,
    /** The blocks in order: each has the owners from an id on, up to the next block's. */
    blocks: z.array(z.strictObject({ id: z.int(), from: z.string() })),
    /** The UTC day of the last news; null before the first. */
    day: z.string().nullable(),
    told: z.boolean(),
  }),
);

/** `watchlistIndex/block-{id}`: which owners have which movies on their watchlists, packed. */
export const indexBlockDocument = packedDocument(
  'watchlistBlocks',
  z.strictObject({ ...packedFields, people: z.int() }),
  z.strictObject({
    /** The owners, ascending. */
    uids: z.array(uidSchema),
    /** The distinct regions with services, and which of them each owner has. */
    homes: z.array(z.strictObject({ region: z.string(), providers: z.array(z.int()) })),
    home: z.array(z.int()),
    /** The movies, ascending, as gaps, and how many owners each has. */
    movies: z.array(z.int()),
    counts: z.array(z.int()),
    /** The owners of each movie by their numbers, as gaps. */
    owners: z.array(z.int()),
  }),
);

/** `watchlistIndex/news`: movies that came or left since the last news, packed; deleted once it is told. */
export const newsDocument = packedDocument(
  'arrivalNews',
  z.strictObject({ ...packedFields, movies: z.int() }),
  z.array(
    z.strictObject({
      region: z.string(),
      movieId: movieIdSchema,
      before: z.array(z.int()),
      after: z.array(z.int()),
    }),
  ),
);
