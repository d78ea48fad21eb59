import { documentCodec } from '@cine/contract/documents/codec';
import { idSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `groupCodes/{code}`: the group that an invitation leads into. */
export const groupCodeDocument = documentCodec('groupCodes', z.strictObject({ groupId: idSchema }));
