import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { offersSchema } from '@cine/contract/movies/movie';
import { movieIdSchema, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import { packedDocument, packedFields } from '#platform/firestore/packed.ts';

/** `offerShards/{region}-{shard}`: a region's offers of many movies, packed. */
export const offerShardDocument = packedDocument(
  'offerShards',
  z.strictObject({
    ...packedFields,
    region: z.string(),
    version: z.int().positive(),
    isSample: z.boolean(),
  }),
  z.strictObject({
    ids: z.array(movieIdSchema),
    /** Minutes since the epoch. */
    checkedAt: z.array(z.int()),
    /** Indexes into the distinct combinations. */
    offer: z.array(z.int()),
    distinct: z.array(offersSchema),
    /** Services that lack a movie at one check only, since which minute. */
    missing: z
      .array(z.strictObject({ id: movieIdSchema, provider: z.int(), since: z.int() }))
      .exactOptional(),
  }),
);

/** `offerChanges/{region}-{shard}-{version}`: where movies came or left with one merge of checks, packed. */
export const offerChangesDocument = packedDocument(
  'offerChanges',
  z.strictObject({ ...packedFields, region: z.string(), expiresAt: storedInstant }),
  z.array(z.strictObject({ movieId: movieIdSchema, before: z.array(z.int()), after: z.array(z.int()) })),
);

/** `catalogue/wanted`: what users asked for while it was in doubt: regions, with a week each, and movies. */
export const wantedDocument = documentCodec(
  'wanted',
  z.strictObject({
    askedRegions: z.record(z.string(), z.int()).exactOptional(),
    movieIds: z.array(movieIdSchema).exactOptional(),
  }),
);

/** `regionAsks/{uid}`: the regions that a member asked for lately, each with its week, as `JP:2968`. */
export const regionAsksDocument = documentCodec(
  'regionAsks',
  z.strictObject({ asks: z.array(z.string()), expiresAt: storedInstant }),
);

/** `offerReports/{uid}-{movieId}`: a user's last report on a movie's offers. */
export const reportDocument = documentCodec(
  'offerReports',
  z.strictObject({
    uid: uidSchema,
    movieId: movieIdSchema,
    region: z.string(),
    provider: z.int(),
    says: z.enum(['gone', 'here']),
    at: storedInstant,
    expiresAt: storedInstant,
    /** No check has answered it yet. */
    waits: z.literal(true).exactOptional(),
    /** What the next check of the movie found; absent until then. */
    answer: z.strictObject({ checkedAt: storedInstant, offered: z.boolean() }).exactOptional(),
  }),
);
