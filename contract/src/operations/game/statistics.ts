import * as z from 'zod';
import { operation } from '../../operation.ts';
import { idSchema, instantSchema, otherUidSchema } from '../../primitives.ts';
import { badgeSchema } from '../core/badges.ts';
import { movieCardSchema } from '../movies/movies.ts';
import { groupSchema } from '../together/groups.ts';

export const periodSchema = z.enum(['day', 'week', 'month', 'year']);
export type Period = z.infer<typeof periodSchema>;

const sumsSchema = z.strictObject({
  /** Watches. */
  movies: z.int().min(0),
  /** Their minutes, as far as known. */
  minutes: z.int().min(0),
  /** Those with other members. */
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
  /**
   * What is recorded later counts at once if it is of the last two days, otherwise from the next night on;
   * null before the first count.
   */
  countedUntil: instantSchema.nullable(),
  /** The years with anything counted, ascending. */
  years: z.array(z.int()),
  totals: sumsSchema.extend({
    /** Dates with a movie. */
    days: z.int().min(0),
    /** Completed ones of every kind. */
    challenges: z.int(),
    badges: z.int(),
    /**
     * Movies a week, on average from the period's beginning, or the first movie ever, until today; null
     * before a whole week has passed.
     */
    perWeek: z.number().min(0).nullable(),
  }),
  /** Days in a row within the period; a missed day that was bridged or excused doesn't end them. */
  longestStreak: z.int().min(0),
  /** The date with most movies; null without any. */
  best: z.strictObject({ date: z.iso.date(), movies: z.int(), minutes: z.int() }).nullable(),
  /** The date with most people at one movie, the user included; null if they always watched alone. */
  fullest: z.strictObject({ date: z.iso.date(), people: z.int() }).nullable(),
  /**
   * The groups of the caller with which they watched most, at most five, and how many movies, of the first
   * six of each day.
   */
  groups: z.array(
    z.strictObject({
      ...groupSchema.pick({ id: true, name: true, picture: true }).shape,
      movies: z.int().positive(),
    }),
  ),
  /** At most five, most frequent first, from each day's first six movies; genres by TMDB's English names. */
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
    'Returns what the caller watched, here or by what they imported, and earned on a day, in a week, a month or a year; the last two days as of now, earlier ones as of last night.',
  caller: 'signed-in',
  input: z.strictObject({
    period: periodSchema.default('month'),
    date: z.iso.date().optional().describe('a date of the period; the caller’s today by default'),
  }),
  output: statisticsSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: {
    reads: 751,
    writes: 1,
    with: 'two years, 20 groups, 60 watches and 60 entries of two days, and 20,000 imported movies, 500 of them custom ones of the year',
  },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/statistics' },
  holdsCatalogue: true,
  whileSuspended: true,
  keptOffline: 6,
});

/** How many years sums of all time look back. */
export const summedYears = 100;
/** The most countries and directors in them. */
export const maxSummed = 20;

const countedMovies = z.int().positive();

/** What a user watched in all their time. */
const summedSchema = z.strictObject({
  /**
   * Movies seen here or, by what was imported, elsewhere, each once; the genres, decades, countries and
   * directors count these.
   */
  movies: z.int().min(0),
  /**
   * Watches and minutes of the last hundred years, imported watches of a known day among them; the months
   * sum up to them.
   */
  watched: z.int().min(0),
  minutes: z.int().min(0),
  /** By TMDB's English names, the most frequent first. */
  genres: z.array(z.strictObject({ genre: z.string(), movies: countedMovies })),
  /** By their first years, ascending. */
  decades: z.array(z.strictObject({ decade: z.int(), movies: countedMovies })),
  countries: z.array(z.strictObject({ country: z.string(), movies: countedMovies })).max(maxSummed),
  directors: z.array(z.strictObject({ director: z.string(), movies: countedMovies })).max(maxSummed),
  /** Months with a movie, as `2026-11`, ascending. */
  months: z.array(
    z.strictObject({
      month: z.string().regex(/^\d{4}-\d{2}$/),
      movies: countedMovies,
      minutes: z.int().min(0),
    }),
  ),
  /** As `statisticsSchema` says. */
  countedUntil: instantSchema.nullable(),
});
export type Summed = z.infer<typeof summedSchema>;

export const sumStatistics = operation({
  name: 'statistics-sum',
  summary:
    'Sums up what the caller watched in all their time, here or by what they imported, or another member who shows them their history: hours, genres, decades, countries, directors, months.',
  caller: 'signed-in',
  input: z.strictObject({
    uid: otherUidSchema.optional().describe('whose statistics; the caller’s own by default'),
    sessionId: idSchema.optional().describe('with `uid`: an evening that both attend'),
    groupId: idSchema.optional().describe('with `uid`: a group that both are in'),
  }),
  output: summedSchema,
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: {
    reads: 791,
    writes: 1,
    with: 'a hundred years, 60 watches and 60 entries of two days, and 20,000 imported movies, 500 of them custom ones',
  },
  refusals: ['user-unknown', 'account-missing', 'account-deleted'],
  rest: { method: 'GET', path: '/api/statistics/all' },
  holdsCatalogue: true,
  keptOffline: 3,
});

const datedMovieSchema = z.strictObject({ date: z.iso.date(), movie: movieCardSchema });
const ratedMovieSchema = z.strictObject({ movie: movieCardSchema, points: z.int().min(0).max(100) });

/** The years that have a review. */
export const reviewedYearSchema = z.int().min(1900).max(2199);

/** A user's year: its statistics, and the movies and badges that stand out. */
export const yearReviewSchema = z.strictObject({
  ...statisticsSchema.omit({ period: true, from: true, to: true, parts: true }).shape,
  year: z.int(),
  /** Whether it has ended where the user is. */
  isOver: z.boolean(),
  /** How many of its movies imports tell of, not which were watched with others. */
  imported: z.int().min(0),
  /** Movies in each month. */
  months: z.array(z.int().min(0)).length(12),
  /** The year's first movie and its last; null without any. Excludes movies that nobody can look up. */
  first: datedMovieSchema.nullable(),
  last: datedMovieSchema.nullable(),
  /** Those that the user rates best, three at most. */
  loved: z.array(ratedMovieSchema).max(3),
  /** The best rated of those that were predicted to please them little; null without any. */
  upset: ratedMovieSchema.nullable(),
  /** Badges earned in the year that they still have, the rarest first. */
  badges: z.array(
    badgeSchema.pick({
      id: true,
      rarity: true,
      earnedAt: true,
      art: true,
      name: true,
      description: true,
      hint: true,
    }),
  ),
});
export type YearReview = z.infer<typeof yearReviewSchema>;

export const reviewYear = operation({
  name: 'statistics-review',
  summary:
    'Returns what stands out in a year of the caller, until today: movies, hours, the longest streak, with whom, best rated movies, badges.',
  caller: 'signed-in',
  input: z.strictObject({ year: reviewedYearSchema }),
  output: yearReviewSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: {
    reads: 773,
    writes: 1,
    with: '20 groups, six custom movies, 60 watches and 60 entries, and 20,000 imported movies, 500 of them custom ones of the year',
  },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/statistics/years/{year}' },
  holdsCatalogue: true,
  whileSuspended: true,
  keptOffline: 3,
});
