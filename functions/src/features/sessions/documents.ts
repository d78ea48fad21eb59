import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { idSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `joinCodes/{code}`: the session that a code leads to. */
export const joinCodeDocument = documentCodec(
  'joinCodes',
  z.strictObject({ sessionId: idSchema, expiresAt: storedInstant }),
);
