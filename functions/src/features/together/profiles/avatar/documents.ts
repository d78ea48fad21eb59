import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { storedBytes, storedInstant } from '@cine/contract/documents/stored-values';
import { avatarVersionSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `avatars/{uid}`: a member's picture in two sizes, as WebP. */
export const avatarDocument = documentCodec(
  'avatars',
  z.strictObject({
    /** Null once its owner removed it. */
    picture: z
      .strictObject({
        version: avatarVersionSchema,
        large: storedBytes,
        small: storedBytes,
        at: storedInstant,
      })
      .nullable(),
    /** The versions that operators removed: their owner can't take them again. */
    refused: z.array(avatarVersionSchema),
  }),
);
export type AvatarDocument = DocumentOf<typeof avatarDocument>;
