/** What a poll's result says: tallies, who won, and how ties were settled. */
import * as z from 'zod';
import { strategySchema } from '../operations/together/sessions.ts';
import { movieIdSchema } from '../primitives.ts';

const movieIdsSchema = z.array(movieIdSchema);

/** What the ballots add up to, before ties are settled. */
export const tallySchema = z.discriminatedUnion('kind', [
  /** For a deck or approval: how many said yes to each movie. */
  z.strictObject({
    kind: z.literal('yeses'),
    counts: z.array(z.strictObject({ movieId: movieIdSchema, yeses: z.int() })),
  }),
  /**
   * For ranked ballots: how many prefer each movie to every other, and the strength of the strongest path
   * between them, both in the order of `counted`; and the places, best first.
   */
  z.strictObject({
    kind: z.literal('pairs'),
    rows: z.array(
      z.strictObject({ movieId: movieIdSchema, preferred: z.array(z.int()), strengths: z.array(z.int()) }),
    ),
    places: z.array(z.strictObject({ movieIds: movieIdsSchema })),
  }),
  /** By the product: each movie's score for all together, 0–100 points; null if nobody's taste is known. */
  z.strictObject({
    kind: z.literal('predicted'),
    strategy: strategySchema,
    scores: z.array(z.strictObject({ movieId: movieIdSchema, score: z.number().nullable() })),
  }),
]);
export type Tally = z.infer<typeof tallySchema>;

/** Why a movie won, or none did, for words. */
export const pollReasonSchema = z.discriminatedUnion('kind', [
  /** It beats every other movie; `closest` comes nearest. */
  z.strictObject({
    kind: z.literal('beats-all'),
    closest: z.strictObject({ movieId: movieIdSchema, for: z.int(), against: z.int() }),
  }),
  /** No movie beats every other one, and no stronger path leads against it than from it. */
  z.strictObject({ kind: z.literal('strongest-paths') }),
  z.strictObject({ kind: z.literal('yes-from-all'), ballots: z.int() }),
  z.strictObject({ kind: z.literal('most-yeses'), yeses: z.int(), ballots: z.int() }),
  z.strictObject({ kind: z.literal('predicted'), strategy: strategySchema }),
  /** By the product, which knows nobody's taste: the tie was settled. */
  z.strictObject({ kind: z.literal('no-taste') }),
  /** All others were vetoed or can't be watched any more. */
  z.strictObject({ kind: z.literal('only-one-left') }),
  z.strictObject({ kind: z.literal('nobody-voted') }),
  z.strictObject({ kind: z.literal('no-yes') }),
  z.strictObject({ kind: z.literal('none-left') }),
  /** For a secret poll with too few ballots, whose totals would reveal what a user voted. */
  z.strictObject({ kind: z.literal('few-ballots') }),
]);
export type PollReason = z.infer<typeof pollReasonSchema>;

/** What settled a tie: challenges advanced, the least predicted score, or the lot. */
export const settledBySchema = z.enum(['advances', 'least-score', 'lot']);

/** Who or what closed a poll: last voter, a yes from all, host, time, or the product (without ballots). */
export const closedBySchema = z.enum(['all-voted', 'yes-from-all', 'host', 'time', 'product']);

/** A secret poll with fewer ballots shows its winner alone. */
export const minShownBallots = 3;

/** All that the result follows from, and how. */
export const resultSchema = z.strictObject({
  /** Null if no movie was left, nobody voted, or nobody said yes. */
  winner: movieIdSchema.nullable(),
  closedBy: closedBySchema,
  /** The movies that could win: neither vetoed nor unwatchable. */
  counted: movieIdsSchema,
  /** Unnamed ballots, sorted by content: counted movies each approves or ranks. None if too few to show. */
  ballots: z.array(z.strictObject({ movieIds: movieIdsSchema })),
  /** Null if the ballots are too few to be shown. */
  tally: tallySchema.nullable(),
  /** The movies that came first, more than one if there was a tie. */
  tied: movieIdsSchema,
  settledBy: settledBySchema.nullable(),
  reason: pollReasonSchema,
});
export type PollResult = z.infer<typeof resultSchema>;
