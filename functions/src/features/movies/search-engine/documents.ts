import { documentCodec } from '@cine/contract/documents/codec';
import { decodeIndex } from '@cine/movie-search';
import * as z from 'zod';
import { packedFields, partDocument } from '#platform/firestore/packed.ts';

/** `catalogue/search-{format}`: the segments of one format. */
export const searchManifestDocument = documentCodec(
  'searchManifests',
  z.strictObject({
    versions: z.array(z.int().min(0)),
    parts: z.array(z.int().min(0)),
    isWhole: z.boolean(),
    supersededAt: z.int().nullable(),
  }),
  [(legacy) => ({ versions: [], parts: [], isWhole: false, supersededAt: null, ...legacy })],
);

/** `searchSegments/{format}-{segment}-{part}`: a part of a segment's packed bytes. */
export const searchSegmentDocument = partDocument(
  'searchSegments',
  z.strictObject({
    ...packedFields,
    version: z.int().positive(),
    parts: z.int().positive(),
    /** The whole segment's, unpacked. */
    size: z.int().min(0),
  }),
  (packed) => decodeIndex(packed),
);
