import * as z from 'zod';
import { unpaidHabitReasons } from '../game/habits/habit.ts';
import { maxSpans } from '../game/habits/habit-streak.ts';
import { frequencySchema, habitFields, habitStreakSchema } from '../operations/game/habits.ts';
import { idSchema } from '../primitives.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedDays, storedInstant } from './stored-values.ts';

const valueSchema = z.int().min(1).nullable();

/** `users/{uid}/habits/{habitId}`, read by its owner: a habit, and every day on which it was done. */
export const habitDocument = documentCodec(
  'habits',
  z.strictObject({
    ...habitFields,
    /** What it asked for since which day, days as since 1970; null while it was archived. */
    spans: z.array(z.strictObject({ from: z.int(), frequency: frequencySchema.nullable() })).max(maxSpans),
    /** The days on which it was done, and those that travel cut short. */
    days: storedDays,
    short: storedDays,
    /** What was done in the last days, which can still be changed. */
    recent: z.array(z.strictObject({ day: z.int(), value: valueSchema, at: storedInstant })),
    streak: habitStreakSchema,
    position: z.int().min(0),
    createdAt: storedInstant,
    archivedAt: storedInstant.nullable(),
    /** When its owner is to be reminded of it next; null if they are not. */
    remindAt: storedInstant.nullable(),
  }),
);
export type HabitDocument = DocumentOf<typeof habitDocument>;

/** `users/{uid}/completions/{habitId}-{date}`, read by its owner: what they did of a habit on one day. */
export const completionDocument = documentCodec(
  'completions',
  z.strictObject({
    habitId: idSchema,
    date: z.iso.date(),
    value: valueSchema,
    /** Whether that was enough for the day. */
    done: z.boolean(),
    /** Why it pays nothing; null if it pays, or isn't done. */
    unpaid: z.enum(unpaidHabitReasons).nullable(),
    at: storedInstant,
  }),
);
export type CompletionDocument = DocumentOf<typeof completionDocument>;
