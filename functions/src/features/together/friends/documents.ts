import { documentCodec } from '@cine/contract/documents/codec';
import { uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `friendCodes/{code}`: whose it is. */
export const friendCodeDocument = documentCodec('friendCodes', z.strictObject({ uid: uidSchema }));
