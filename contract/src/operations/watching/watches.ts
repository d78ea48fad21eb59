import * as z from 'zod';
import { costOfPaying } from '../../causes.ts';
import { operation } from '../../operation.ts';
import { idSchema, instantSchema, keySchema, movieIdSchema } from '../../primitives.ts';
import { ownFactsSchema } from '../movies/custom-movies.ts';
import { movieCardSchema } from '../movies/movies.ts';

/** Until when a watch can be withdrawn: for this many hours after it was recorded. */
export const withdrawableForHours = 24;

/**
 * A watch's id: starts with the movie's, so that triggers know the movie from it. A session's watches have
 * the session's id as key.
 */
export function watchIdOf(movieId: number, key: string): string {
  return `${movieId}-${key}`;
}

export const recordOwnWatch = operation({
  name: 'watches-record',
  summary: 'Records that the caller watched a movie; the same movie at the same instant is recorded once.',
  caller: 'signed-in',
  input: z.strictObject({
    movieId: movieIdSchema,
    watchedAt: instantSchema
      .optional()
      .describe('now by default; older watches are kept, but only the last 7 days count for challenges'),
    key: keySchema.optional().describe('an idempotency key: repeated calls with it record one watch'),
  }),
  output: z.strictObject({ watchId: idSchema, movieId: movieIdSchema, watchedAt: instantSchema }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 180, writes: 265, with: '30 watches, read twice, 72 challenges, 16 days of pay' },
  refusals: ['movie-unknown', 'watch-in-the-future', 'account-missing', 'guest-already-merged'],
  rest: { method: 'POST', path: '/api/watches' },
  creates: { path: '/api/watches/{watchId}', mayRepeat: true },
  causes: () => costOfPaying(1),
});

/** What a watch was before a promotion. */
export const wasSchema = z.strictObject({
  movieId: movieIdSchema,
  facts: ownFactsSchema,
  /** Where the session recorded both movies: whether each was withdrawn. */
  twin: z.strictObject({ former: z.boolean(), own: z.boolean() }).exactOptional(),
});

/** A movie's local day for the user, and its places among that day's and week's movies; it stays so. */
export const watchDaySchema = z.strictObject({
  /** The date on which the movie began, in the time zone that the user had. */
  date: z.iso.date(),
  timeZone: z.string(),
  /** The region whose weekly challenges the week counts for: the user's on recording its first movie. */
  region: z.string().exactOptional(),
  /** Dated before the user signed up, or, if once a guest's, over a week before they became a member. */
  early: z.literal(true).exactOptional(),
  /** Recorded by the end of the following day, and not dated before the user signed up: only then it pays. */
  onTime: z.boolean(),
  /** From 1, by when movies were recorded. */
  placeOfDay: z.int().positive(),
  /** Among those recorded on time; 0 for others. */
  placeOfWeek: z.int().min(0),
  /** The week's first date. */
  monday: z.iso.date(),
  /** How many movies the week has so far, this one included; `movies` has them. */
  count: z.int().min(0),
  movies: z.array(z.strictObject({ movieId: movieIdSchema, date: z.iso.date(), onTime: z.boolean() })),
  /** The user's recent days under 18 hours, as days since 1970, when recorded; absent if once a guest's. */
  short: z.array(z.int()).exactOptional(),
});
export type WatchDay = z.infer<typeof watchDaySchema>;

/** Whom a user watched with in a session. */
export const companySchema = z.strictObject({
  /** How many other members it was recorded for. */
  members: z.int().min(0),
  /** Whether the user was the host. */
  hosted: z.boolean(),
  /** Recorded for a guest, who counts as a member for the others once they have an account. */
  asGuest: z.literal(true).exactOptional(),
  /** The group that the evening was opened for. */
  groupId: idSchema.exactOptional(),
});
export type Company = z.infer<typeof companySchema>;

/** A watch as its owner sees it, with the movie's facts as they were then. */
const watchSchema = z.strictObject({
  watchId: idSchema,
  ...movieCardSchema.shape,
  watchedAt: instantSchema,
  recordedAt: instantSchema,
  /** The session it was watched in, if any. */
  sessionId: idSchema.nullable(),
  withdrawn: z.boolean(),
});
export type Watch = z.infer<typeof watchSchema>;

export const listWatches = operation({
  name: 'watches-list',
  summary: "Lists the caller's watches, the last watched first, including withdrawn ones.",
  caller: 'signed-in',
  input: z.strictObject({
    pageSize: z.int().min(1).max(100).default(50),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({ watches: z.array(watchSchema), nextCursor: z.string().nullable() }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 105, writes: 1, with: '100 on a page' },
  refusals: ['cursor-invalid', 'account-deleted'],
  rest: { method: 'GET', path: '/api/watches' },
  whileSuspended: true,
});

export const showWatch = operation({
  name: 'watches-show',
  summary: "Returns one of the caller's watches.",
  caller: 'signed-in',
  input: z.strictObject({ watchId: idSchema }),
  output: watchSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 4, writes: 1 },
  refusals: ['watch-not-found', 'account-deleted'],
  rest: { method: 'GET', path: '/api/watches/{watchId}' },
});

export const withdrawWatch = operation({
  name: 'watches-withdraw',
  summary: "Withdraws one of the caller's watches within 24 hours; progress and XP follow exactly.",
  caller: 'signed-in',
  input: z.strictObject({ watchId: idSchema }),
  output: z.strictObject({ watchId: idSchema, withdrawn: z.literal(true) }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 180, writes: 265, with: '30 watches, read twice, 72 challenges, 16 days of pay' },
  refusals: ['watch-not-found', 'watch-too-old-to-withdraw'],
  rest: { method: 'POST', path: '/api/watches/{watchId}/withdraw' },
  causes: () => costOfPaying(1),
  isUrgent: 'owed',
});
