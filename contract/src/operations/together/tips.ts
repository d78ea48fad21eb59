import * as z from 'zod';
import { namedPlaceSchema } from '../../availability/services.ts';
import { fixedCost } from '../../causes.ts';
import { operation } from '../../operation.ts';
import { idSchema, instantSchema, movieIdSchema, otherUidSchema, uidSchema } from '../../primitives.ts';
import { shownText } from '../../text/shown-text.ts';
import { movieCardSchema } from '../movies/movies.ts';
import { predictionSchema } from '../watching/recommendations.ts';

/** The most tips that a member may send in any 24 hours; one movie sent to three friends is three tips. */
export const maxTipsADay = 10;
/** How long a tip is kept, in days. */
export const tipKeptForDays = 90;

/** What a tip's sender and receiver did about it. */
export const tipStateSchema = z.enum(['waiting', 'listed', 'declined', 'withdrawn']);

/** What became of a tip: nothing yet, put on the watchlist, declined, or watched since it was sent. */
export const tipStatusSchema = z.enum(['waiting', 'listed', 'declined', 'watched']);
export type TipStatus = z.infer<typeof tipStatusSchema>;

const friendSchema = z.strictObject({ uid: uidSchema, name: z.string() });

const tipSchema = z.strictObject({
  id: idSchema,
  movie: movieCardSchema,
  /** The sender's line; null if they wrote none. */
  text: z.string().nullable(),
  at: instantSchema,
  status: tipStatusSchema,
});

export const receivedTipSchema = tipSchema.extend({
  from: friendSchema,
  /** What the receiver is likely to rate it; null while their taste is unknown. */
  expected: predictionSchema.pick({ score: true, confidence: true }).nullable(),
  /** Where the receiver can watch it on their own services. */
  places: z.array(namedPlaceSchema),
});
export type ReceivedTip = z.infer<typeof receivedTipSchema>;

export const sentTipSchema = tipSchema.extend({ to: friendSchema });
export type SentTip = z.infer<typeof sentTipSchema>;

const page = z.strictObject({
  pageSize: z.int().min(1).max(20).default(20),
  cursor: z.string().max(200).optional(),
});
const ofTip = z.strictObject({ tipId: idSchema });
/** How many more friends the caller may recommend movies to now. */
const leftSchema = z.int().min(0).max(maxTipsADay);

export const listTips = operation({
  name: 'tips-list',
  summary:
    'Movies that friends recommend to the caller, the newest first, with what they are likely to rate each and where they can watch it.',
  caller: 'member',
  input: page,
  output: z.strictObject({
    tips: z.array(receivedTipSchema),
    sampleOffers: z.boolean(),
    nextCursor: z.string().nullable(),
  }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 150, writes: 1, with: '20 custom movies of 20 friends, 45,000 movies, taste model' },
  refusals: ['account-missing', 'catalogue-missing', 'cursor-invalid'],
  rest: { method: 'GET', path: '/api/tips' },
  holdsCatalogue: true,
  keptOffline: 2,
});

export const listSentTips = operation({
  name: 'tips-listSent',
  summary: 'Movies that the caller recommends to friends, the newest first, and what became of each.',
  caller: 'member',
  input: page.extend({ movieId: movieIdSchema.optional().describe('only those about this movie') }),
  output: z.strictObject({
    tips: z.array(sentTipSchema),
    left: leftSchema,
    nextCursor: z.string().nullable(),
  }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 130, writes: 1, with: '20 custom movies for 20 friends on a page, and 45,000 movies' },
  refusals: ['account-deleted', 'catalogue-missing', 'cursor-invalid'],
  rest: { method: 'GET', path: '/api/tips/sent' },
  holdsCatalogue: true,
  keptOffline: 2,
});

export const sendTips = operation({
  name: 'tips-send',
  summary: `Recommends a movie to friends, at most ${maxTipsADay} in any 24 hours; a friend to whom it is recommended already isn't told again.`,
  caller: 'member',
  input: z.strictObject({
    movieId: movieIdSchema,
    uids: z
      .array(otherUidSchema)
      .min(1)
      .max(maxTipsADay)
      .transform((uids) => [...new Set(uids)]),
    text: shownText(1, 200).nullable().default(null),
  }),
  output: z.strictObject({
    /** A tip for each friend, in their order. */
    tipIds: z.array(idSchema),
    left: leftSchema,
  }),
  limit: { perTenMinutes: 30, counted: 'strict' },
  ceiling: { reads: 85, writes: 35, with: 'notifications to 10 friends, in triggers' },
  refusals: [
    'movie-unknown',
    'movie-private',
    'not-friends',
    'tips-too-many',
    'account-missing',
    'guest-already-merged',
  ],
  rest: { method: 'POST', path: '/api/tips' },
  causes: fixedCost(85, 35),
});

export const answerTip = operation({
  name: 'tips-answer',
  summary: "Puts the movie of a tip on the caller's watchlist, or declines it; one that is listed stays so.",
  caller: 'member',
  input: ofTip.extend({ accept: z.boolean() }),
  output: ofTip.extend({ status: tipStatusSchema.extract(['listed', 'declined']) }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 20, writes: 7 },
  refusals: ['tip-not-found', 'movie-unknown', 'collection-full', 'account-missing', 'guest-already-merged'],
  rest: { method: 'POST', path: '/api/tips/{tipId}/answer' },
  causes: fixedCost(20, 7),
});

export const withdrawTip = operation({
  name: 'tips-withdraw',
  summary: "Withdraws one of the caller's tips, for both; what is on a watchlist stays there.",
  caller: 'member',
  input: ofTip,
  output: ofTip,
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 8, writes: 5 },
  refusals: ['tip-not-found', 'account-missing', 'guest-already-merged'],
  rest: { method: 'DELETE', path: '/api/tips/{tipId}' },
  causes: fixedCost(8, 5),
  isUrgent: true,
});
