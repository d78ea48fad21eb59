import * as z from 'zod';
import { operation } from '../../operation.ts';
import { idSchema, instantSchema, keySchema, movieIdSchema } from '../../primitives.ts';
import { ownFactsSchema } from '../movies/custom-movies.ts';
import { movieCardSchema } from '../movies/movies.ts';

/** How long after recording a watch can be withdrawn. */
export const withdrawableForHours = 24;

/**
 * A watch's id: starts with the movie's, so that triggers know the movie from it. A session's watches have the
 * session's id as key.
 */
export function watchId(movieId: number, key: string): string {
  return `${movieId}-${key}`;
}

export const recordOwnWatch = operation({
  name: 'watches-record',
  summary: 'Records that the caller watched a movie; the same movie at the same instant is recorded once.',
  caller: 'signed-in',
  input: z.strictObject({
    movieId: movieIdSchema,
    /** Now by default. Older watches are kept, but only the last 7 days count for challenges. */
    watchedAt: instantSchema.optional(),
    /** An idempotency key: repeated calls with it record one watch. */
    key: keySchema.optional(),
  }),
  output: z.strictObject({ watchId: idSchema, movieId: movieIdSchema, watchedAt: instantSchema }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  refusals: ['movie-unknown', 'watch-in-the-future', 'account-missing', 'guest-already-merged'],
  rest: { method: 'POST', path: '/api/watches' },
  creates: { path: '/api/watches/{watchId}' },
});

/** What a watch was before a promotion. */
export const wasSchema = z.strictObject({
  movieId: movieIdSchema,
  facts: ownFactsSchema,
  /** Where the session recorded both movies: whether each was withdrawn. */
  twin: z.strictObject({ former: z.boolean(), own: z.boolean() }).exactOptional(),
});

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
  refusals: ['watch-not-found', 'watch-too-old-to-withdraw'],
  rest: { method: 'POST', path: '/api/watches/{watchId}/withdraw' },
});
