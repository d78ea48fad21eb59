import * as z from 'zod';
import { fixedCost } from '../../causes.ts';
import { automaticKinds } from '../../game/habits/automatic.ts';
import { type Frequency, frequencyTypes } from '../../game/habits/frequency.ts';
import {
  habitColours,
  habitDifficulties,
  isEmoji,
  maxHabits,
  unpaidHabitReasons,
} from '../../game/habits/habit.ts';
import { operation } from '../../operation.ts';
import { formed, idSchema, instantSchema, keySchema, localeSchema, refuse } from '../../primitives.ts';
import { plainText } from '../../text/shown-text.ts';
import { day } from '../../time.ts';

/** The longest name of a habit, in letters. */
export const maxHabitName = 100;
/** The longest description of a habit. */
export const maxHabitDescription = 200;
/** The longest category of a habit. */
export const maxCategory = 50;
/** The longest unit of a habit, such as "pages". */
export const maxUnit = 30;

/** The most that a target, and a day's amount, may be. */
export const maxOfDay = 1_000_000;

/** How many archived habits a user keeps. */
export const maxArchivedHabits = 100;

/** The most completions of one export. */
export const maxExported = 10_000;

const frequencyFields = {
  frequencyType: z.enum(frequencyTypes),
  /** The weekdays of `specific_days`, 0 for Monday. */
  frequencyDays: z.array(z.int().min(0).max(6)).max(7),
  /** How many days a week for `x_per_week`. */
  frequencyCount: z.int().min(1).max(7).nullable(),
};
export const frequencySchema = z.strictObject(frequencyFields);

const timeOfDaySchema = formed(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { example: '07:30' }).describe(
  'a time of day, such as `07:30`',
);

const iconSchema = z
  .string()
  .max(50)
  .superRefine((icon, ctx) => {
    if (!isEmoji(icon)) ctx.addIssue(refuse('emoji-not-one'));
  })
  .describe('one emoji');
const colourSchema = formed(/^#[0-9A-F]{6}$/i, { example: '#6366F1' }).describe('a colour such as `#6366F1`');
const nameSchema = plainText(1, maxHabitName);
const descriptionSchema = plainText(1, maxHabitDescription).nullable();
const categorySchema = plainText(1, maxCategory);
const unitSchema = plainText(1, maxUnit).nullable();
const amountSchema = z.int().min(1).max(maxOfDay);

/** What its owner says of a habit. */
export const habitFields = {
  name: z.string(),
  description: z.string().nullable(),
  icon: z.string(),
  colour: z.string(),
  category: z.string(),
  ...frequencyFields,
  /** How much of it makes a day's, in units; null where doing it is all. */
  targetValue: amountSchema.nullable(),
  unit: z.string().nullable(),
  difficulty: z.enum(habitDifficulties),
  /** What the product keeps it by; null if its owner says when it was done. */
  automatic: z.enum(automaticKinds).nullable(),
  /** When to remind its owner, on the clocks of their days. */
  reminderTime: timeOfDaySchema.nullable(),
  reminderEnabled: z.boolean(),
};

const chosenFields = {
  name: nameSchema,
  description: descriptionSchema.default(null),
  icon: iconSchema.default('✅'),
  colour: colourSchema.default(habitColours[0]),
  category: categorySchema.default('general'),
  frequencyType: frequencyFields.frequencyType.default('daily'),
  frequencyDays: frequencyFields.frequencyDays.default([]),
  frequencyCount: frequencyFields.frequencyCount.default(null),
  targetValue: habitFields.targetValue.default(null),
  unit: unitSchema.default(null),
  difficulty: habitFields.difficulty.default('easy'),
  reminderTime: habitFields.reminderTime.default(null),
  reminderEnabled: habitFields.reminderEnabled.default(false),
};

type Fitting = Frequency & {
  targetValue: number | null;
  unit: string | null;
  automatic?: string | null;
  reminderTime: string | null;
  reminderEnabled: boolean;
};

/** Refuses mismatches: days or a count that the frequency lacks or has no use for, a unit of nothing, … */
function assertFitting(habit: Fitting, ctx: z.RefinementCtx): void {
  const { frequencyType, frequencyDays, frequencyCount, targetValue, unit, automatic = null } = habit;
  const refuseAt = (path: string, reason: string) => ctx.addIssue({ ...refuse(reason), path: [path] });
  if (frequencyType === 'specific_days' && frequencyDays.length === 0)
    refuseAt('frequencyDays', 'weekdays-needed');
  if (frequencyType !== 'specific_days' && frequencyDays.length > 0)
    refuseAt('frequencyDays', 'weekdays-unwanted');
  if (frequencyType === 'x_per_week' && frequencyCount === null) refuseAt('frequencyCount', 'count-needed');
  if (frequencyType !== 'x_per_week' && frequencyCount !== null) refuseAt('frequencyCount', 'count-unwanted');
  if (unit !== null && targetValue === null) refuseAt('targetValue', 'target-needed');
  if (automatic !== null && targetValue !== null) refuseAt('targetValue', 'target-unwanted');
  if (habit.reminderEnabled && habit.reminderTime === null) refuseAt('reminderTime', 'time-needed');
}

export const habitStreakSchema = z.strictObject({
  unit: z.enum(['days', 'weeks']),
  /** How many in a row were kept until now. */
  length: z.int().min(0),
  /** The most that ever were. */
  best: z.strictObject({ days: z.int().min(0), weeks: z.int().min(0) }),
});

/** A habit as its owner sees it. */
export const habitSchema = z.strictObject({
  id: idSchema,
  ...habitFields,
  /** What it pays for a day before the streak's multiplier, where caps leave anything. */
  baseXp: z.int(),
  baseCoins: z.int(),
  streak: habitStreakSchema,
  /** On how many days it was done. */
  totalCompletions: z.int().min(0),
  position: z.int().min(0),
  createdAt: instantSchema,
  /** Null while it is under way. */
  archivedAt: instantSchema.nullable(),
});
export type HabitView = z.output<typeof habitSchema>;

/** What was done of a habit on a day. */
export const completionSchema = z.strictObject({
  habitId: idSchema,
  date: z.iso.date(),
  /** The day's amount, where the habit has a target. */
  value: amountSchema.nullable(),
  done: z.boolean(),
  /** Why it pays nothing, where it is done. */
  unpaid: z.enum(unpaidHabitReasons).nullable(),
  at: instantSchema,
});
export type CompletionView = z.output<typeof completionSchema>;

/** XP and coins that were paid by now. */
const paySchema = z.strictObject({ xp: z.int().min(0), coins: z.int().min(0) });

const often = { perTenMinutes: 300, counted: 'leased' } as const;
const reads = { perTenMinutes: 600, counted: 'leased' } as const;
const always = ['account-missing', 'guest-already-merged'] as const;
const ofOne = z.strictObject({ habitId: idSchema });

export const listHabits = operation({
  name: 'habits-list',
  summary: 'Lists the caller’s habits in their order, or those that they archived, the last archived first.',
  caller: 'member',
  input: z.strictObject({ archived: z.boolean().default(false) }),
  output: z.strictObject({ habits: z.array(habitSchema) }),
  limit: reads,
  ceiling: { reads: 105, writes: 1, with: '100 archived habits' },
  refusals: ['account-missing'],
  rest: { method: 'GET', path: '/api/habits' },
  whileSuspended: true,
  keptOffline: 1,
});

export const newHabitSchema = z
  .strictObject({
    ...chosenFields,
    automatic: habitFields.automatic.default(null),
    key: keySchema.optional(),
  })
  .superRefine(assertFitting);

export const createHabit = operation({
  name: 'habits-create',
  summary: `Creates a habit, ${maxHabits} at once at most. With the same key it is the same habit, and none once that is deleted.`,
  caller: 'member',
  input: newHabitSchema,
  output: habitSchema,
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 88, writes: 35, with: 'what movies of the last days keep at once' },
  refusals: [...always, 'habits-full', 'automatic-habits-full', 'habit-unknown'],
  rest: { method: 'POST', path: '/api/habits' },
  creates: { path: '/api/habits/{id}', mayRepeat: true },
  causes: fixedCost(88, 35),
});

export const showToday = operation({
  name: 'habits-today',
  summary:
    'Shows the caller’s habits of today, or of yesterday while that can be changed: what is due, and what was done.',
  caller: 'member',
  input: z.strictObject({ date: z.iso.date().optional() }),
  output: z.strictObject({
    date: z.iso.date(),
    /** The dates that can be changed, today first, and until when. */
    open: z.array(z.strictObject({ date: z.iso.date(), until: instantSchema })),
    habits: z.array(
      habitSchema.extend({
        /** Whether it is to be done on that day. */
        due: z.boolean(),
        done: z.boolean(),
        /** The day's amount so far, where there is a target. */
        value: amountSchema.nullable(),
        /** On how many days of the week it was done, of how many; null where its days are given. */
        week: z.strictObject({ done: z.int(), needed: z.int() }).nullable(),
      }),
    ),
  }),
  limit: reads,
  ceiling: { reads: 55, writes: 1, with: '50 habits' },
  refusals: ['account-missing', 'habit-day-closed', 'habit-before-account'],
  rest: { method: 'GET', path: '/api/habits/today' },
  whileSuspended: true,
  keptOffline: 2,
});

export const suggestHabits = operation({
  name: 'habits-suggest',
  summary: 'Returns habits to begin with, those of movies first, in every language.',
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({
    habits: z.array(
      z.strictObject({
        id: idSchema,
        names: z.record(localeSchema, z.string()),
        units: z.record(localeSchema, z.string()).nullable(),
        icon: z.string(),
        colour: z.string(),
        category: z.string(),
        ...frequencyFields,
        targetValue: amountSchema.nullable(),
        difficulty: z.enum(habitDifficulties),
        automatic: z.enum(automaticKinds).nullable(),
      }),
    ),
  }),
  limit: reads,
  ceiling: { reads: 5, writes: 1 },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/habits/suggestions' },
});

export const showHabit = operation({
  name: 'habits-show',
  summary: 'Shows one of the caller’s habits.',
  caller: 'member',
  input: ofOne,
  output: habitSchema,
  limit: reads,
  ceiling: { reads: 5, writes: 1 },
  refusals: ['account-missing', 'habit-unknown'],
  rest: { method: 'GET', path: '/api/habits/{habitId}' },
  whileSuspended: true,
  keptOffline: 10,
});

export const changeHabit = operation({
  name: 'habits-change',
  summary:
    'Changes all that a habit says, but what it is kept by. What was done stays, days before are judged by what it asked for then, and what was paid stays.',
  caller: 'member',
  input: z.strictObject({ habitId: idSchema, ...chosenFields }).superRefine(assertFitting),
  output: habitSchema,
  limit: often,
  ceiling: { reads: 85, writes: 35, with: 'what movies of the last days keep at once' },
  refusals: [...always, 'habit-unknown', 'habit-automatic'],
  rest: { method: 'PUT', path: '/api/habits/{habitId}' },
  causes: fixedCost(88, 35),
});

export const deleteHabit = operation({
  name: 'habits-delete',
  summary: 'Deletes a habit with its history. What it has paid and the days that it kept stay.',
  caller: 'member',
  input: ofOne,
  output: z.strictObject({}),
  limit: often,
  ceiling: { reads: 7, writes: 6, perCall: { reads: 1, writes: 1 }, with: 'each completion' },
  refusals: [...always, 'habit-unknown'],
  rest: { method: 'DELETE', path: '/api/habits/{habitId}' },
  causes: fixedCost(400, 400),
  isUrgent: true,
});

export const archiveHabit = operation({
  name: 'habits-archive',
  summary: 'Archives a habit: it asks for nothing, and its streak stands still.',
  caller: 'member',
  input: ofOne,
  output: habitSchema,
  limit: often,
  ceiling: { reads: 6, writes: 3 },
  refusals: [...always, 'habit-unknown', 'habit-archive-full'],
  rest: { method: 'POST', path: '/api/habits/{habitId}/archive' },
});

export const restoreHabit = operation({
  name: 'habits-restore',
  summary: 'Takes a habit out of the archive, to the end of the list.',
  caller: 'member',
  input: ofOne,
  output: habitSchema,
  limit: often,
  ceiling: { reads: 87, writes: 35, with: 'what movies of the last days keep at once' },
  refusals: [...always, 'habit-unknown', 'habits-full'],
  rest: { method: 'POST', path: '/api/habits/{habitId}/restore' },
  causes: fixedCost(88, 35),
});

export const reorderHabits = operation({
  name: 'habits-reorder',
  summary: 'Puts the named habits first, in that order; the others follow as they were.',
  caller: 'member',
  input: z.strictObject({ habitIds: z.array(idSchema).min(1).max(maxHabits) }),
  output: z.strictObject({ habitIds: z.array(idSchema) }),
  limit: often,
  ceiling: { reads: 55, writes: 55, with: '50 habits' },
  refusals: [...always, 'habit-unknown'],
  rest: { method: 'PUT', path: '/api/habits/order' },
});

export const showHistory = operation({
  name: 'habits-history',
  summary: 'Lists what was done of a habit and what that has paid, the latest day first.',
  caller: 'member',
  input: z.strictObject({
    habitId: idSchema,
    pageSize: z.int().min(1).max(100).default(31),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({
    completions: z.array(completionSchema.extend({ paid: paySchema })),
    /** What all days of the habit have paid. */
    paid: paySchema,
    nextCursor: z.string().nullable(),
  }),
  limit: reads,
  ceiling: { reads: 210, writes: 1, with: '100 completions that were paid' },
  refusals: ['cursor-invalid', 'account-deleted', 'habit-unknown'],
  rest: { method: 'GET', path: '/api/habits/{habitId}/history' },
  keptOffline: 10,
  whileSuspended: true,
});

const settledSchema = z.strictObject({
  habit: habitSchema,
  /** Null once it is undone. */
  completion: completionSchema.nullable(),
  /** What the day's habit has paid by now. */
  paid: paySchema,
});

/** Why the record of a day may not be changed. */
const dayRefusals = [
  ...always,
  'habit-unknown',
  'habit-archived',
  'habit-automatic',
  'habit-day-closed',
  'habit-before-account',
] as const;

export const completeHabit = operation({
  name: 'habits-complete',
  summary:
    'Says that a habit was done today, or on the day before: the amount of that day where it has a target, or all of it. Repeating it changes nothing; another amount takes its place.',
  caller: 'member',
  input: z.strictObject({
    habitId: idSchema,
    date: z.iso.date().optional().describe('today if none is given'),
    value: amountSchema.optional().describe('the day’s amount in all, where the habit has a target'),
  }),
  output: settledSchema.extend({
    /** Whether nothing of it was done on that day before. */
    isNew: z.boolean(),
  }),
  limit: often,
  ceiling: { reads: 6, writes: 45, with: 'what a mended streak adds to' },
  refusals: dayRefusals,
  rest: { method: 'POST', path: '/api/completions' },
  creates: { path: '/api/habits/{habit.id}/history', isNew: ({ isNew }) => isNew },
  causes: fixedCost(80, 45),
});

export const undoCompletion = operation({
  name: 'habits-undo',
  summary:
    'Takes back that a habit was done today, or on the day before, with what that paid. Doing it again returns exactly that.',
  caller: 'member',
  input: z.strictObject({ habitId: idSchema, date: z.iso.date() }),
  output: settledSchema,
  limit: often,
  ceiling: { reads: 6, writes: 45, with: 'what a mended streak adds to' },
  refusals: dayRefusals,
  rest: { method: 'DELETE', path: '/api/completions/{habitId}/{date}' },
  causes: fixedCost(80, 45),
  isUrgent: 'owed',
});

/** An export's longest time, in days. */
export const maxExportedDays = 366;

export const exportCompletions = operation({
  name: 'habits-export',
  summary: `Returns what was done within ${maxExportedDays} days at most as a table (RFC 4180), which REST answers as \`text/csv\`.`,
  caller: 'member',
  input: z.strictObject({ from: z.iso.date(), until: z.iso.date() }).superRefine(({ from, until }, ctx) => {
    const days = (Date.parse(until) - Date.parse(from)) / day;
    const refuseUntil = (refusal: ReturnType<typeof refuse>) => ctx.addIssue({ ...refusal, path: ['until'] });
    if (days < 0) refuseUntil(refuse('range-reversed'));
    if (days >= maxExportedDays) refuseUntil(refuse('days-too-many', { limit: maxExportedDays }));
  }),
  output: z.strictObject({ csv: z.string() }),
  limit: { perTenMinutes: 20, counted: 'leased' },
  ceiling: { reads: 10170, writes: 2, with: '10,000 completions, their count, and 150 habits' },
  refusals: ['completions-too-many', 'account-deleted'],
  rest: {
    method: 'GET',
    path: '/api/completions',
    sends: { type: 'text/csv; charset=utf-8', part: 'csv' },
  },
  whileSuspended: true,
  isUrgent: 'owed',
  bySignInOnly: true,
});
