import * as z from 'zod';
import { operation } from '../../operation.ts';
import { instantSchema } from '../../primitives.ts';
import { movieCardSchema } from '../movies/movies.ts';

/**
 * How a day stands. `kept`: something was watched, and recorded in time. `frozen`: missed, and bridged by a
 * freeze. `excused`: too short to be missed, as travel makes days. `open`: what is recorded now still keeps
 * it.
 */
export const dayStates = ['before', 'kept', 'frozen', 'excused', 'missed', 'open', 'future'] as const;
export type DayState = (typeof dayStates)[number];

const streakDaySchema = z.strictObject({
  date: z.iso.date(),
  state: z.enum(dayStates),
  /** How many days the streak had with it; null for days that weren't kept. */
  length: z.int().positive().nullable(),
});
export type StreakDayView = z.infer<typeof streakDaySchema>;

/** A streak's days, and what XP of its movies are multiplied by: 1 to 2. */
const stepSchema = z.strictObject({ length: z.int().min(0), multiplier: z.number().min(1).max(2) });

/** A user's streak, and how each day of a year stands. Dates are those of the user's clocks. */
export const streakSchema = z.strictObject({
  today: z.iso.date(),
  /** `kept`: today is. `open`: a movie today continues it. `none`: a movie today begins another. */
  state: z.enum(['none', 'kept', 'open']),
  /** 0 once it is over. */
  now: stepSchema,
  /** The longest ever. */
  best: z.int().min(0),
  /** What it is with a movie tonight, and the missed day that this would spend a freeze on. */
  tonight: stepSchema.extend({ freezes: z.iso.date().nullable() }),
  /** The next day of the streak that multiplies XP by more; null once they count twice. */
  next: stepSchema.nullable(),
  /** This week, by its Monday, and the missed day that its freeze bridged; null while the freeze is there. */
  freeze: z.strictObject({ week: z.iso.date(), spentOn: z.iso.date().nullable() }),
  /** Days not kept yet, and until when a movie of that day can be recorded to keep them; latest first. */
  open: z.array(z.strictObject({ date: z.iso.date(), until: instantSchema })),
  /** From the first year to the present one. */
  years: z.array(z.int()),
  year: z.int(),
  /** All days of the year. */
  days: z.array(streakDaySchema),
});
export type StreakView = z.infer<typeof streakSchema>;

export const showStreak = operation({
  name: 'streaks-show',
  summary:
    "Returns the caller's streak: its days and multiplier, what tonight would do, this week's freeze, and how each day of a year stands.",
  caller: 'signed-in',
  input: z.strictObject({
    year: z.int().min(1900).max(2199).optional().describe('the present one by default'),
  }),
  output: streakSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 5, writes: 1 },
  refusals: ['account-missing', 'account-deleted'],
  rest: { method: 'GET', path: '/api/streak' },
  whileSuspended: true,
  keptOffline: 3,
});

const dayMovieSchema = z.strictObject({
  movie: movieCardSchema,
  /** How many other members it was watched with. */
  others: z.int().min(0),
  /** Whether it keeps the day: it was recorded by the end of the following one. */
  keeps: z.boolean(),
  /** Whether another user undid it, which takes what it paid and not the day. */
  undone: z.boolean(),
});
export type DayMovieView = z.infer<typeof dayMovieSchema>;

/** What the caller watched on a day. */
export const streakDayDetailsSchema = z.strictObject({
  date: z.iso.date(),
  /** In the order in which they were watched. */
  movies: z.array(dayMovieSchema),
});

export const showStreakDay = operation({
  name: 'streaks-showDay',
  summary: 'Returns the movies that the caller watched on one of their days, and which of them keep it.',
  caller: 'signed-in',
  input: z.strictObject({ date: z.iso.date() }),
  output: streakDayDetailsSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 55, writes: 1, with: '50 watches of the day' },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/streak/days/{date}' },
  whileSuspended: true,
  keptOffline: 20,
});
