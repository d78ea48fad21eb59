import * as z from 'zod';
import { namedPlaceSchema, serviceSchema } from '../../availability/services.ts';
import { inSession } from '../../errors.ts';
import { ruleSchema } from '../../game/challenge-rules.ts';
import { depictsSchema } from '../../movies/depicted.ts';
import { filtersSchema } from '../../movies/filters.ts';
import { movieDetailsSchema } from '../../movies/movie.ts';
import { operation } from '../../operation.ts';
import {
  idSchema,
  instantSchema,
  localeSchema,
  movieIdSchema,
  shownProviderSchema,
  uidSchema,
} from '../../primitives.ts';
import { collectionSchema } from '../watching/collection-name.ts';
import { expectedScoreSchema, movieOwnerSchema } from './sessions.ts';

export const advanceSchema = z.strictObject({
  uid: uidSchema,
  challengeId: idSchema,
  /** Empty for other attendees' personal challenges. */
  titles: z.partialRecord(localeSchema, z.string()),
  /** The count after this movie, out of `target`. */
  count: z.int(),
  target: z.int(),
  completes: z.boolean(),
  /** XP that completing it now would pay the attendee. */
  xpReward: z.int(),
});
export type Advance = z.infer<typeof advanceSchema>;

export const candidateSchema = z.strictObject({
  movieId: movieIdSchema,
  title: z.string(),
  titles: z.strictObject({ fr: z.string().optional(), ru: z.string().optional() }),
  year: z.int().nullable(),
  runtime: z.int().nullable(),
  genres: z.array(z.string()),
  directors: z.array(z.string()),
  rating: z.number().nullable(),
  /** The region's own, as it writes it. */
  certificate: z.string().nullable(),
  /**
   * The certificate that decides, and the age it means, where the region has none of its own or a user who
   * watches elsewhere has a stricter one.
   */
  otherCertificate: z.strictObject({ country: z.string(), certificate: z.string(), age: z.int() }).nullable(),
  posterPath: z.string().nullable(),
  depicts: depictsSchema.exactOptional(),
  places: z.array(namedPlaceSchema),
  /** Who of those present has it as a disc or a file; absent if nobody, or if that doesn't count tonight. */
  ownedBy: z.array(movieOwnerSchema).exactOptional(),
  /** When its availability was last checked, the oldest of the places. */
  checkedAt: instantSchema,
  /** Whether it was checked too long ago to be sure. */
  stale: z.boolean(),
  /** Each attendee's predicted score; without attendees of unknown taste. */
  expected: z.array(expectedScoreSchema),
  advances: z.array(advanceSchema),
  seenBy: z.array(uidSchema),
  /** Points of each part of the ranking; their sum orders the candidates. */
  points: z.strictObject({
    challenges: z.number(),
    taste: z.number(),
    unseen: z.number(),
    runtime: z.number(),
    acclaim: z.number(),
    freshness: z.number(),
  }),
  /** What it is about, and its trailers; only on the first page, for the best three that aren't chosen. */
  about: movieDetailsSchema.pick({ overviews: true, trailers: true }).nullable(),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** A change that would help, and how many movies there would be. */
export const helpSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('somebody-present') }),
  z.strictObject({ kind: z.literal('without-attendee'), uid: uidSchema, movies: z.int() }),
  z.strictObject({
    kind: z.literal('nearest-provider'),
    provider: shownProviderSchema,
    missing: z.array(uidSchema),
    movies: z.int(),
  }),
  z.strictObject({ kind: z.literal('services-of'), uid: uidSchema, movies: z.int() }),
  z.strictObject({ kind: z.literal('include-free'), movies: z.int() }),
  z.strictObject({ kind: z.literal('include-owned'), movies: z.int() }),
  z.strictObject({ kind: z.literal('without-collection'), movies: z.int() }),
  z.strictObject({
    kind: z.literal('without-filters'),
    filters: z.array(filtersSchema.keyof()).min(1),
    movies: z.int(),
  }),
]);
export type Help = z.infer<typeof helpSchema>;

export const emptyReasonSchema = z.enum([
  'nobody-present',
  'nothing-in-common',
  'nothing-offered',
  'nothing-collected',
  'filtered-out',
  'availability-unknown',
]);
export type EmptyReason = z.infer<typeof emptyReasonSchema>;

export const listMoods = operation({
  name: 'tonight-listMoods',
  summary: 'Lists the moods that narrow what to watch tonight, in display order.',
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({
    moods: z.array(
      z.strictObject({
        id: z.string(),
        names: z.record(localeSchema, z.string()),
        /** A movie has the mood if it meets all rules of any of these. */
        anyOf: z.array(z.array(ruleSchema)),
      }),
    ),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 2, writes: 1 },
  refusals: [],
  rest: { method: 'GET', path: '/api/moods' },
});

export const tonight = operation({
  name: 'sessions-tonight',
  summary:
    'Lists what everybody present can watch, ranked, each movie with its reasons. Custom movies, which no service offers, are chosen without it.',
  caller: 'signed-in',
  input: z.strictObject({
    sessionId: idSchema,
    filters: filtersSchema.optional().describe('for the caller alone; the session’s by default'),
    pageSize: z.int().min(1).max(50).default(20),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({
    commonProviders: z.array(shownProviderSchema),
    /** What these are called, and those that would help. */
    services: z.array(serviceSchema),
    present: z.array(uidSchema),
    filters: filtersSchema,
    /**
     * The collection that the movies come from, and the user who chose it; without its name for those who may
     * not see it. Null for all movies, also once that user may no longer see it.
     */
    collection: z
      .strictObject({
        by: uidSchema,
        shown: z.strictObject({ collection: collectionSchema, name: z.string().nullable() }).nullable(),
      })
      .nullable(),
    /** Candidates after filters, on all pages, and without them. */
    total: z.int(),
    unfiltered: z.int(),
    /** How many more there would be without what the session's group refuses. */
    refused: z.int(),
    candidates: z.array(candidateSchema),
    nextCursor: z.string().nullable(),
    /** The regions' movies by availability. Unknown is not available. */
    knowledge: z.strictObject({
      fresh: z.int(),
      stale: z.int(),
      unknown: z.int(),
      oldestCheckedAt: instantSchema.nullable(),
    }),
    sampleOffers: z.boolean(),
    /** Why there are no candidates, and what would help, the smallest change first. */
    empty: z
      .strictObject({
        reason: emptyReasonSchema,
        help: z.array(helpSchema),
        /** Whether the filters must be dropped, too: with them, no single change helps. */
        filtersDropped: z.boolean(),
      })
      .nullable(),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: {
    reads: 182,
    writes: 2,
    with: '20 attendees in 20 regions, 45,000 movies, the taste model, a collection, and full shelves',
  },
  refusals: [...inSession, 'cursor-invalid', 'mood-unknown', 'catalogue-missing', 'account-deleted'],
  rest: { method: 'POST', path: '/api/sessions/{sessionId}/tonight' },
  holdsCatalogue: true,
  keptOffline: 6,
  onlyReads: true,
});
export type TonightInput = z.output<typeof tonight.input>;
export type Tonight = z.output<typeof tonight.output>;
