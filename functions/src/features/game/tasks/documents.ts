import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import * as z from 'zod';

/** `users/{uid}/formerTasks/{taskId}`: the date that a deleted task kept, null if none. */
export const formerTaskDocument = documentCodec(
  'formerTasks',
  z.strictObject({ date: z.iso.date().nullable(), deletedAt: storedInstant }),
);
