import * as z from 'zod';
import { taskStatuses, unpaidTaskReasons } from '../../game/tasks/task.ts';
import { ruleCauses } from '../../operations/core/ai.ts';
import { taskEvaluationSchema, taskFields, taskPaySchema } from '../../operations/game/tasks.ts';
import { idSchema } from '../../primitives.ts';
import { type DocumentOf, documentCodec, withDefaults } from '../codec.ts';
import { storedInstant } from '../stored-values.ts';

/** `users/{uid}/tasks/{taskId}`, read by its owner: a task, how it was evaluated and what it has paid. */
export const taskDocument = documentCodec(
  'tasks',
  z.strictObject({
    ...taskFields,
    status: z.enum(taskStatuses),
    createdAt: storedInstant,
    /** When title, description or subtasks changed last. */
    writtenAt: storedInstant,
    completedAt: storedInstant.nullable(),
    /** The local date on which it was completed, which it keeps. */
    completedOn: z.iso.date().nullable(),
    /** The due moment it was created with, in any zone; null without one ahead, and once moved. */
    earlyUntil: storedInstant.nullable(),
    useAiEvaluation: z.boolean(),
    /** Its evaluation under way: since when, further tries, whether models may be asked, and its batch. */
    evaluating: z
      .strictObject({
        at: storedInstant,
        retries: z.int().min(0),
        isProven: z.boolean(),
        batch: idSchema.nullable(),
      })
      .nullable(),
    evaluation: taskEvaluationSchema
      .extend({
        at: storedInstant,
        of: storedInstant,
        ageFrom: storedInstant,
        failedAgain: z.strictObject({ at: storedInstant, because: z.enum(ruleCauses) }).exactOptional(),
      })
      .nullable(),
    suggested: z.array(z.string()),
    /** What its evaluation suggested, once that was changed. */
    offered: z.array(z.string()).exactOptional(),
    /** Titles of the subtasks that were suggested: they add nothing to what is judged. */
    accepted: z.array(z.string()).exactOptional(),
    adjustment: z.strictObject({ xp: z.int(), coins: z.int() }),
    /** How often it was evaluated anew on a local date; null before. */
    reevaluations: z.strictObject({ date: z.iso.date(), count: z.int().min(1) }).nullable(),
    /** What it has paid; null unless it is completed. */
    paid: taskPaySchema.nullable(),
    /** Why that is less than its reward, when it was completed last. */
    unpaid: z.enum(unpaidTaskReasons).nullable(),
    /** Whether it ever paid: it never pays anything else then. */
    hasPaid: z.boolean(),
  }),
  [
    // The due moment wasn't kept as an instant, and age counted since creation.
    ({ isDueKept: _isDueKept, evaluation, ...legacy }) => ({
      earlyUntil: null,
      evaluation: withDefaults({ ageFrom: legacy.createdAt }, evaluation),
      ...legacy,
    }),
  ],
);
export type TaskDocument = DocumentOf<typeof taskDocument>;
