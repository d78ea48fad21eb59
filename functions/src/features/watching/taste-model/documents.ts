import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { decodeModel } from '@cine/taste-model';
import * as z from 'zod';
import { packedFields, partDocument } from '#platform/firestore/packed.ts';

const result = z.strictObject({
  trainedAt: storedInstant,
  users: z.int().min(0),
  movies: z.int().min(0),
  ratings: z.int().min(0),
  heldOut: z.int().min(0),
  error: z.number().nullable(),
  formerError: z.number().nullable(),
  published: z.boolean(),
});

/** `models/{version}`: the record of a training; while it runs only its number, then also its parts. */
export const modelDocument = documentCodec(
  'models',
  result.partial().extend({ version: z.int().min(0), parts: z.int().min(0).exactOptional() }),
);

/** `models/{version}/parts/{part}`: a part of a model's packed bytes. */
export const modelPartDocument = partDocument(
  'modelParts',
  z.strictObject({ ...packedFields, /** The whole model's, unpacked. */ size: z.int().min(0) }),
  (packed) => decodeModel(packed),
);
