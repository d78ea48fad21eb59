import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import * as z from 'zod';

/** `jobRuns/{runId}/batches/{number}`: what one task of a run does. */
export const batchDocument = documentCodec(
  'batches',
  z.strictObject({
    /** Besides its kind, what the job needs to know. */
    task: z.looseObject({ kind: z.string() }),
    done: z.boolean(),
    expiresAt: storedInstant,
  }),
  // In version 1 the task's own fields stood beside `done` and `expiresAt`.
  [({ done, expiresAt, ...task }) => ({ task, done, expiresAt })],
);
