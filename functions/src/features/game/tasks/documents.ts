import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { taskDifficulties } from '@cine/contract/game/tasks/scale';
import * as z from 'zod';

/** `users/{uid}/formerTasks/{taskId}`: the date that a deleted task keeps, and how hard it was if it paid. */
export const formerTaskDocument = documentCodec(
  'formerTasks',
  z.strictObject({
    /** Null where it kept none, or another deleted task has it. */
    date: z.iso.date().nullable(),
    difficulty: z.enum(taskDifficulties).nullable(),
    deletedAt: storedInstant,
    /** Null where it stays, for its date or as one of the few that pay in a week. */
    expiresAt: storedInstant.nullable(),
  }),
  [(legacy) => ({ difficulty: null, expiresAt: null, ...legacy })],
);
export type FormerTask = DocumentOf<typeof formerTaskDocument>;
