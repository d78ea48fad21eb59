import * as z from 'zod';
import { figureSchema } from '../../../game/characters/figure.ts';
import { countedDaySchema } from '../../../game/counted-days.ts';
import { taskDifficulties } from '../../../game/tasks/scale.ts';
import { taskStatuses, unpaidTaskReasons } from '../../../game/tasks/task.ts';
import { idSchema, instantSchema, localeSchema } from '../../../primitives.ts';
import { answeredBySchema } from '../../core/ai.ts';
import { characterSchema } from '../../game/characters.ts';
import { duelSchema } from '../../game/duels.ts';
import { completionSchema, frequencySchema, habitFields, habitStreakSchema } from '../../game/habits.ts';
import { taskEvaluationSchema, taskFields, taskPaySchema } from '../../game/tasks.ts';

export const character = characterSchema
  .pick({
    name: true,
    characterClass: true,
    appearance: true,
    allotted: true,
    equipped: true,
    dyed: true,
    snack: true,
    createdAt: true,
  })
  .extend({
    resetAt: instantSchema.nullable(),
    bought: z.array(z.strictObject({ id: idSchema, at: instantSchema, key: z.string() })),
  })
  .nullable();

/** What they watched and earned on each local day, by date, as it was last counted. */
export const statistics = z.record(z.iso.date(), countedDaySchema);

/** Habits, with the days on which each was done as days since 1970. */
export const habits = z.array(
  z.strictObject({
    id: idSchema,
    ...habitFields,
    spans: z.array(z.strictObject({ from: z.int(), frequency: frequencySchema.nullable() })),
    days: z.array(z.int()),
    short: z.array(z.int()),
    recent: z.array(z.strictObject({ day: z.int(), value: z.int().nullable(), at: instantSchema })),
    streak: habitStreakSchema,
    position: z.int(),
    createdAt: instantSchema,
    archivedAt: instantSchema.nullable(),
    remindAt: instantSchema.nullable(),
  }),
);

export const completions = z.array(completionSchema);

/** The days that their deleted habits kept. */
export const formerHabits = z.array(z.strictObject({ days: z.array(z.int()), deletedAt: instantSchema }));

export const tasks = z.array(
  z.strictObject({
    id: idSchema,
    ...taskFields,
    status: z.enum(taskStatuses),
    createdAt: instantSchema,
    /** When title, description or subtasks changed last. */
    writtenAt: instantSchema,
    completedAt: instantSchema.nullable(),
    completedOn: z.iso.date().nullable(),
    /** Until when it pays more; null if it doesn't. */
    earlyUntil: instantSchema.nullable(),
    useAiEvaluation: z.boolean(),
    evaluating: z
      .strictObject({
        at: instantSchema,
        retries: z.int(),
        isProven: z.boolean(),
        batch: idSchema.nullable(),
      })
      .nullable(),
    evaluation: taskEvaluationSchema.nullable(),
    suggested: z.array(z.string()),
    /** What was suggested before they changed that. */
    offered: z.array(z.string()).exactOptional(),
    /** The subtasks that were suggested. */
    accepted: z.array(z.string()).exactOptional(),
    adjustment: z.strictObject({ xp: z.int(), coins: z.int() }),
    reevaluations: z.strictObject({ date: z.iso.date(), count: z.int() }).nullable(),
    paid: taskPaySchema.nullable(),
    unpaid: z.enum(unpaidTaskReasons).nullable(),
    hasPaid: z.boolean(),
  }),
);

/** What stays of their deleted tasks: the dates these keep, and how hard those were that paid. */
export const formerTasks = z.array(
  z.strictObject({
    date: z.iso.date().nullable(),
    difficulty: z.enum(taskDifficulties).nullable(),
    deletedAt: instantSchema,
    expiresAt: instantSchema.nullable(),
  }),
);

/** A duel or a proposal, with all that a replay needs. */
const duelEntrySchema = duelSchema
  .pick({ id: true, kind: true, bet: true, state: true, proposedAt: true, lapsesAt: true, endedAt: true })
  .extend({
    /** Whether the user proposed it. */
    proposed: z.boolean(),
    own: duelSchema.shape.challenger.omit({ member: true }).extend({ figure: figureSchema }),
    /** The other by the name that others see; null for one who has deleted their account. */
    opponent: duelSchema.shape.opponent.omit({ member: true }).extend({ name: z.string().nullable() }),
    seed: z.string().nullable(),
    /** Whether the user won; null for a draw, and unless it was fought. */
    won: z.boolean().nullable(),
    xp: z.int().nullable(),
  });

export const duels = z.array(duelEntrySchema);

/** What they were advised last, and when each advice of the last week was given; null if never. */
export const coach = z
  .strictObject({
    at: instantSchema,
    locale: localeSchema,
    answeredBy: answeredBySchema,
    advice: z.array(
      z.strictObject({ key: z.string(), text: z.string(), said: z.string(), score: z.number() }),
    ),
    given: z.array(z.strictObject({ advice: z.string(), at: instantSchema })),
  })
  .nullable();
