import { idSchema, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

const taskSchema = z.discriminatedUnion('task', [
  z.strictObject({ task: z.literal('close'), pollId: idSchema }),
  /** Also where somebody is away, whose votes stay: the others may all have voted. */
  z.strictObject({ task: z.literal('remove-leavers'), pollId: idSchema, uids: z.array(uidSchema) }),
  z.strictObject({ task: z.literal('choose-winner'), pollId: idSchema }),
]);

/** What a poll's queue does once something happened to the poll or its place. */
export type QueuedPollTask = z.output<typeof taskSchema>;

/** Tasks as the former release queued them, some of which are due only after it is gone. */
const formerTaskSchema = z
  .strictObject({
    pollId: idSchema,
    because: z.enum(['time', 'left', 'won']).default('time'),
    uids: z.array(uidSchema).default([]),
  })
  .transform(({ pollId, because, uids }): QueuedPollTask => {
    if (because === 'left') return { task: 'remove-leavers', pollId, uids };
    return { task: because === 'won' ? 'choose-winner' : 'close', pollId };
  });

export const pollTaskSchema = z.union([taskSchema, formerTaskSchema]);
