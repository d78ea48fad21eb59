import * as z from 'zod';
import { operation } from '../../operation.ts';
import { instantSchema } from '../../primitives.ts';

export const periodSchema = z.enum(['day', 'week', 'month', 'year']);
export type Period = z.infer<typeof periodSchema>;

const sumsSchema = z.strictObject({
  /** Movies, each once a day; their minutes as far as known; how many of them with other members. */
  movies: z.int().min(0),
  minutes: z.int().min(0),
  together: z.int().min(0),
  /** Negative where more was taken back than earned. */
  xp: z.int(),
  coins: z.int(),
});

const favouriteSchema = z.strictObject({ name: z.string(), count: z.int().positive() });

/** What the user watched and earned in a period of their local days. */
export const statisticsSchema = z.strictObject({
  period: periodSchema,
  /** The first and the last date. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** What is recorded later isn't counted yet; null before the first night. */
  countedUntil: instantSchema.nullable(),
  /** The years with anything counted, ascending. */
  years: z.array(z.int()),
  totals: sumsSchema.extend({
    /** Dates with a movie. */
    days: z.int().min(0),
    challenges: z.int(),
    /** Movies a week, on average over the period until today. */
    perWeek: z.number().min(0),
  }),
  /** Days in a row within the period, bridged ones included. */
  longestStreak: z.int().min(0),
  /** The date with most movies; null without any. */
  best: z.strictObject({ date: z.iso.date(), movies: z.int(), minutes: z.int() }).nullable(),
  /** The date with most people in front of one movie, the user included; null if they always watched alone. */
  fullest: z.strictObject({ date: z.iso.date(), people: z.int() }).nullable(),
  /** Most frequent first, five at most, counted over the first six movies of each day; genres by TMDB's English names. */
  genres: z.array(favouriteSchema),
  directors: z.array(favouriteSchema),
  /** Decades by their first years. */
  decades: z.array(z.strictObject({ decade: z.int(), count: z.int().positive() })),
  /** The sums of each date, or of each month of a year. */
  parts: z.array(sumsSchema.extend({ from: z.iso.date() })),
});
export type Statistics = z.infer<typeof statisticsSchema>;

export const showStatistics = operation({
  name: 'statistics-show',
  summary:
    'Returns what the caller watched and earned on a day, in a week, a month or a year, as of last night.',
  caller: 'signed-in',
  input: z.strictObject({
    period: periodSchema.default('month'),
    /** A date of the period; the caller's today by default. */
    date: z.iso.date().optional(),
  }),
  output: statisticsSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/statistics' },
  whileSuspended: true,
});
