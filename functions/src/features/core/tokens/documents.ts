import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { tokenScopes } from '@cine/contract/operations/core/tokens';
import { uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `personalTokens/{digest}`: whose a personal token is, named by a digest of it; the token isn't stored. */
export const tokenDocument = documentCodec(
  'personalTokens',
  z.strictObject({
    uid: uidSchema,
    name: z.string(),
    scope: z.enum(tokenScopes),
    createdAt: storedInstant,
    expiresAt: storedInstant,
    /** Written at most once a day. */
    lastUsedAt: storedInstant.nullable(),
  }),
);

/** A token as it is stored, with the digest that names it. */
export type OwnedToken = DocumentOf<typeof tokenDocument> & { id: string };
