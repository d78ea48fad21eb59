/** A poll as clients see it, and how long it may be open. */
import * as z from 'zod';
import { depictsSchema } from '../movies/depicted.ts';
import { strategySchema } from '../operations/together/sessions.ts';
import {
  idSchema,
  instantSchema,
  movieIdSchema,
  providerIdSchema,
  regionSchema,
  uidSchema,
} from '../primitives.ts';
import { day, second } from '../time.ts';
import { ballotSchema, methodSchema } from './ballot.ts';
import { resultSchema } from './result.ts';

/** How long a poll may be open, in seconds. */
export const pollSeconds = { least: 30, most: day / second, usual: 300 } as const;

/** An evening, by its session, or a group ahead of one. */
export const pollPlaceSchema = z.strictObject({
  kind: z.enum(['session', 'group']),
  id: idSchema.describe('the evening’s or the group’s'),
});
export type PollPlace = z.infer<typeof pollPlaceSchema>;

export const pollOptionSchema = z.strictObject({
  movieId: movieIdSchema,
  title: z.string(),
  titles: z.strictObject({ fr: z.string().optional(), ru: z.string().optional() }),
  year: z.int().nullable(),
  runtime: z.int().nullable(),
  posterPath: z.string().nullable(),
  /** What a poster is drawn from where there is no picture; older polls have none. */
  genres: z.array(z.string()).optional(),
  depicts: depictsSchema.optional(),
  /** The top of the list, a user's choice for all, or a nomination. */
  from: z.enum(['list', 'choice', 'nomination']),
  /**
   * How many challenges it advanced when it entered, of those that people present had joined a day or more
   * before; more settle a tie.
   */
  advances: z.int(),
  /** The least predicted score among those present when it entered; null if no taste was known. */
  leastScore: z.int().nullable(),
  /** Its score for all together by the poll's strategy on entry, 0–100 points; null if no taste was known. */
  score: z.number().nullable(),
  /** Whether it could still be watched by all when the poll closed; otherwise it can't win. */
  fits: z.boolean(),
});
export type PollOption = z.infer<typeof pollOptionSchema>;

/** A poll as operations return it; those who may read it listen to `pollDocument`. */
export const pollSchema = z.strictObject({
  id: idSchema,
  place: pollPlaceSchema,
  method: methodSchema,
  /** Otherwise, names are shown once it is closed. */
  secret: z.boolean(),
  status: z.enum(['nominating', 'open', 'closed', 'cancelled']),
  /** How tastes are combined where the product decides: the evening's when the poll began. */
  strategy: strategySchema,
  options: z.array(pollOptionSchema),
  /** Movies that a user vetoed; nobody learns who. */
  vetoed: z.array(movieIdSchema),
  /** Where a group's movies must be available; null in an evening, whose own services count. */
  services: z.strictObject({ region: regionSchema, providers: z.array(providerIdSchema) }).nullable(),
  startedBy: uidSchema,
  /** The most who were ever present: when it opened, or later when somebody voted; absent in older polls. */
  presentAtOpening: z.int().optional(),
  /** How long it is open. */
  seconds: z.int(),
  createdAt: instantSchema,
  /** Null until it is open. */
  closesAt: instantSchema.nullable(),
  expiresAt: instantSchema,
  /** SHA-256 of the seed of the lots, in hexadecimal digits. */
  seedHash: z.string(),
  /** 128 bits in hexadecimal digits, shown once it is closed, unless its ballots are too few to be shown. */
  seed: z.string().nullable(),
  result: resultSchema.nullable(),
});
export type Poll = z.infer<typeof pollSchema>;

/** What a user voted in a poll that isn't secret, shown once it is closed. */
export const pollNameSchema = z.strictObject({ name: z.string(), ballot: ballotSchema });
