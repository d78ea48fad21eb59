import { z } from 'zod';
import { accountSchema, profileSchema } from './account.ts';
import { challengeSchema, userProgressSchema } from './challenges.ts';
import { collectedMovieSchema, collectionSchema } from './collections.ts';
import { customMovieSchema } from './custom-movies.ts';
import { jobSchema } from './jobs.ts';
import { movieFactsSchema } from './movie.ts';
import { lookUpStatusSchema, movieCardSchema } from './movies.ts';
import { operation } from './operation.ts';
import { placeSchema } from './places.ts';
import { idSchema, instantSchema, localeSchema, movieIdSchema, uidSchema } from './primitives.ts';
import { standingSchema, tasteSettingsSchema } from './ratings.ts';
import { sessionModeSchema } from './sessions.ts';

const progressSchema = userProgressSchema.extend({ completedAt: instantSchema.nullable() });

/** An evening that somebody is or was in. Others are in it by their names alone, and only as far as they are still in it. */
const eveningSchema = z.strictObject({
  id: idSchema,
  code: z.string(),
  status: z.enum(['open', 'closed']),
  mode: sessionModeSchema,
  region: z.string(),
  createdAt: instantSchema,
  expiresAt: instantSchema,
  host: z.boolean(),
  /** Whether it is shown on a screen of theirs. */
  screen: z.boolean(),
  /** Whether their services serve for all. */
  servicesForAll: z.boolean(),
  /** Their place in it; null where they have left. */
  place: z
    .strictObject({
      name: z.string(),
      providers: z.array(z.int()),
      region: z.string(),
      present: z.boolean(),
      joinedAt: instantSchema,
    })
    .nullable(),
  others: z.array(z.string()),
  chosen: z
    .strictObject({
      movieId: movieIdSchema,
      title: z.string(),
      byThem: z.boolean(),
      /** Where it could be opened, by all together or by them. */
      places: z.array(placeSchema.omit({ uid: true })),
    })
    .nullable(),
  watched: z.array(
    z.strictObject({
      movieId: movieIdSchema,
      title: z.string(),
      recordedAt: instantSchema,
      byThem: z.boolean(),
      forThem: z.boolean(),
    }),
  ),
});

/** All that is kept about one person, under one id. */
export const accountExportSchema = z.strictObject({
  uid: uidSchema,
  /** How they sign in; null where there is no sign-in any more. */
  signIn: z
    .strictObject({
      email: z.string().nullable(),
      emailVerified: z.boolean(),
      displayName: z.string().nullable(),
      phoneNumber: z.string().nullable(),
      photoUrl: z.string().nullable(),
      createdAt: instantSchema.nullable(),
      lastSignInAt: instantSchema.nullable(),
      lastSeenAt: instantSchema.nullable(),
      providers: z.array(
        z.strictObject({
          provider: z.string(),
          id: z.string(),
          email: z.string().nullable(),
          displayName: z.string().nullable(),
          phoneNumber: z.string().nullable(),
          photoUrl: z.string().nullable(),
        }),
      ),
    })
    .nullable(),
  account: accountSchema
    .extend({
      createdAt: instantSchema,
      mergedInto: uidSchema.nullable(),
      lastEveningAt: instantSchema.nullable(),
    })
    .nullable(),
  profile: profileSchema.nullable(),
  usernames: z.array(z.string()),
  player: z.strictObject({
    totalXp: z.int(),
    level: z.int(),
    madeXp: z.strictObject({ day: z.string(), xp: z.int() }),
    challenges: z.array(progressSchema),
    seen: z.array(movieIdSchema),
    /** By how many points they gave way in the last evenings with others; below 0 where they got more than those. */
    concessions: z.array(z.strictObject({ watchId: z.string(), at: instantSchema, points: z.int() })),
  }),
  /** What else they say of their taste, how many movies they have rated, and when a rating last changed. */
  taste: z.strictObject({
    count: z.int(),
    ratedAt: instantSchema.nullable(),
    ...tasteSettingsSchema.shape,
  }),
  /** Who rates as they do, without saying who: how alike from 0 to 1, movies that both rated, and some that both love. */
  neighbours: z.strictObject({
    /** Null where nobody does. */
    comparedAt: instantSchema.nullable(),
    alike: z.array(
      z.strictObject({ similarity: z.number(), common: z.int(), movieIds: z.array(movieIdSchema) }),
    ),
    /** Among whose neighbours they are, how many. */
    neighbourOf: z.int(),
  }),
  /** Challenges that nothing can change any more. */
  finished: z.array(progressSchema),
  ledger: z.array(
    z.strictObject({
      id: z.string(),
      source: z.string(),
      kind: z.enum(['granted', 'taken', 'returned']),
      amount: z.int(),
      sequence: z.int(),
      at: instantSchema,
    }),
  ),
  watches: z.array(
    z.strictObject({
      id: z.string(),
      movieId: movieIdSchema,
      facts: movieFactsSchema,
      watchedAt: instantSchema,
      recordedAt: instantSchema,
      sessionId: idSchema.nullable(),
      withdrawn: z.boolean(),
      /** By how many points they gave way to the others of the evening with it, where that is known. */
      concession: z.int().optional(),
    }),
  ),
  /** Movies in their collections; those `watched` since have left the watchlist, and come back if that is taken back. */
  collected: z.array(collectedMovieSchema.extend({ collection: collectionSchema, watched: z.boolean() })),
  /** What they think of movies, what they thought before, also of those whose rating they took back. */
  ratings: z.array(
    z.strictObject({ ...movieCardSchema.shape, ...standingSchema.shape, previous: standingSchema }),
  ),
  /** What was recommended to them last, and what they were likely to give it; null where nothing is kept. */
  recommended: z
    .strictObject({
      computedAt: instantSchema,
      expiresAt: instantSchema,
      movies: z.array(
        z.strictObject({ ...movieCardSchema.pick({ movieId: true, title: true }).shape, score: z.int() }),
      ),
    })
    .nullable(),
  /** Challenges they made, with their former versions. */
  challenges: z.array(challengeSchema.extend({ joined: z.boolean(), former: z.array(challengeSchema) })),
  /** Movies they added themselves, with those they took away or that became one of the catalogue. */
  customMovies: z.array(customMovieSchema),
  /** What the others in groups' challenges see of them. */
  participations: z.array(
    z.strictObject({
      challengeId: idSchema,
      displayName: z.string(),
      count: z.int(),
      target: z.int(),
      isCompleted: z.boolean(),
      joinedAt: instantSchema,
    }),
  ),
  evenings: z.array(eveningSchema),
  /** What the others in an evening see of what its movies earned them. */
  gains: z.array(
    z.strictObject({
      sessionId: idSchema,
      movieId: movieIdSchema,
      xp: z.int(),
      levelBefore: z.int(),
      level: z.int(),
      steps: z.array(
        z.strictObject({
          challengeId: idSchema,
          titles: z.partialRecord(localeSchema, z.string()),
          count: z.int(),
          target: z.int(),
          completed: z.boolean(),
        }),
      ),
      expiresAt: instantSchema,
    }),
  ),
  offerReports: z.array(
    z.strictObject({
      movieId: movieIdSchema,
      region: z.string(),
      provider: z.int(),
      says: z.enum(['gone', 'here']),
      at: instantSchema,
      expiresAt: instantSchema,
    }),
  ),
  /** Regions that were not covered when they asked about them. */
  regionsAsked: z.array(z.string()),
  /** Movies that they asked TMDB for within a day. */
  lookUps: z.array(
    z.strictObject({
      query: z.string(),
      year: z.int().nullable(),
      status: lookUpStatusSchema,
      movieIds: z.array(movieIdSchema),
      more: z.int(),
      askedAt: instantSchema,
      expiresAt: instantSchema,
    }),
  ),
  /** Their weekly newsletter: whether they want it, when the next one is due, of which movies the last ones told; null if they never did. */
  newsletter: z
    .strictObject({
      subscribed: z.boolean(),
      lastWeek: z.iso.date(),
      dueAt: instantSchema.nullable(),
      toldMovieIds: z.array(movieIdSchema),
    })
    .nullable(),
  /** What became of mails to them within 30 days, with those that are still to be sent. */
  mails: z.array(
    z.strictObject({
      id: z.string(),
      state: z.enum(['queued', 'sending', 'sent', 'failed', 'unknown', 'cancelled']),
      to: z.string().nullable(),
      subject: z.string().nullable(),
      text: z.string().nullable(),
      attempts: z.int(),
      writtenAt: instantSchema,
      endedAt: instantSchema.nullable(),
    }),
  ),
  /** Runs of jobs that they started as an operator. */
  jobRuns: z.array(z.strictObject({ id: idSchema, job: jobSchema, startedAt: instantSchema })),
  /** How often they called lately, so that nobody calls too often. */
  callLimits: z.array(z.strictObject({ operation: z.string(), calls: z.int(), expiresAt: instantSchema })),
});
export type AccountExport = z.infer<typeof accountExportSchema>;

/** A part of an export; what is absent comes on other pages, and lists go on. */
const exportPageSchema = z.strictObject({
  exportedAt: instantSchema,
  /** The caller's own data, or that of a guest they were before. */
  data: accountExportSchema.partial().required({ uid: true }),
  /** For the next page; null on the last one. */
  nextCursor: z.string().nullable(),
});
export type ExportPage = z.infer<typeof exportPageSchema>;

export const exportAccount = operation({
  name: 'account-export',
  summary:
    'All that is kept about the caller, and about guests they were before, a few hundred documents a page.',
  caller: 'signed-in',
  input: z.strictObject({ cursor: z.string().min(1).max(1000).optional() }),
  output: exportPageSchema,
  limit: { perMinute: 15, counted: 'leased' },
  refusals: ['cursor-invalid', 'account-deleted'],
  rest: { method: 'GET', path: '/api/account/export', unkept: true },
});

/** All pages of an export as one: what is kept about the caller, and about each guest they were before. */
export function joinedExport(pages: readonly ExportPage[]): { exportedAt: string; people: AccountExport[] } {
  const people = new Map<string, Record<string, unknown>>();
  for (const { data } of pages) {
    const person = people.get(data.uid) ?? {};
    people.set(data.uid, person);
    for (const [part, value] of Object.entries(data)) {
      const known = person[part];
      person[part] = Array.isArray(known) && Array.isArray(value) ? [...known, ...value] : value;
    }
  }
  return {
    exportedAt: pages[0]?.exportedAt ?? '',
    people: [...people.values()].map((person) => accountExportSchema.parse(person)),
  };
}

/** To delete an account one must have signed in this lately; a guest, who can't sign in again, need not. */
export const deleteWithinMinutes = 5;

export const deleteAccount = operation({
  name: 'account-delete',
  summary:
    'Deletes the account and all that is kept about the caller, for good; needs a sign-in of the last five minutes.',
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({
    /** From now on the account is gone to everybody; the last of it is within minutes. */
    startedAt: instantSchema,
    /** What goes, as counted when it began. A group's challenge that others take part in stays theirs, without a maker. */
    deletes: z.strictObject({
      watches: z.int(),
      evenings: z.int(),
      challenges: z.int(),
    }),
  }),
  limit: { perMinute: 2, counted: 'strict' },
  refusals: ['sign-in-too-old', 'account-deleted'],
  rest: { method: 'DELETE', path: '/api/account' },
});
