/**
 * The documents that clients listen to, as they are stored: timestamps and bytes are the client SDK's own, told by
 * their shape. Ids are the documents' own; what is computed from ready-made data is not repeated in them.
 */
import { z } from 'zod';
import { accountSchema, profileSchema } from './account.ts';
import { challengeSchema } from './challenges.ts';
import { customMovieSchema } from './custom-movies.ts';
import { unpackIds } from './id-set.ts';
import { jobRunSchema } from './jobs.ts';
import { movieFactsSchema } from './movie.ts';
import { lookUpStatusSchema, movieCardSchema } from './movies.ts';
import { type Ratings, unpackRatings } from './packed-ratings.ts';
import { idSchema, localeSchema, movieIdSchema, uidSchema } from './primitives.ts';
import { scoreSchema, tasteSettingsSchema } from './ratings.ts';
import { attendeeSchema, expectedScoreSchema, sessionSchema, usualStrategy } from './sessions.ts';
import { genreNames } from './tmdb-codes.ts';

/** Firestore's `Timestamp`. */
export type StoredInstant = {
  readonly seconds: number;
  readonly nanoseconds: number;
  toMillis(): number;
};

/** Firestore's `Bytes`. */
export type StoredBytes = { toUint8Array(): Uint8Array };

const instant = z.custom<StoredInstant>(
  (value) => has(value, 'toMillis') && has(value, 'seconds') && has(value, 'nanoseconds'),
);
const bytes = z.custom<StoredBytes>((value) => has(value, 'toUint8Array'));

/** `users/{uid}`, its owner's: the private half of an account. */
export const userDocumentSchema = accountSchema.omit({ uid: true }).extend({
  createdAt: instant,
  /** The member whom a guest became, if it was one who existed already. */
  mergedInto: uidSchema.nullable(),
  /** When a guest last joined an evening, to the day; a month later they are deleted. Null for members. */
  lastEveningAt: instant.nullable(),
});
export type UserDocument = z.infer<typeof userDocumentSchema>;

/** `profiles/{uid}`, anybody's who is signed in: the public half of a member. */
export const profileDocumentSchema = profileSchema;

/** `users/{uid}/watches/{watchId}`, its owner's: somebody watched a movie, with its facts as they were. */
export const watchDocumentSchema = z.strictObject({
  movieId: movieIdSchema,
  facts: movieFactsSchema,
  watchedAt: instant,
  recordedAt: instant,
  /** The session it was watched in, if any. */
  sessionId: idSchema.nullable(),
  withdrawn: z.boolean(),
  /** By how many points they gave way to the others of the evening with it, where that is known. */
  concession: z.int().optional(),
});
export type WatchDocument = z.infer<typeof watchDocumentSchema>;

/** `users/{uid}/lookUps/{lookUpId}`, its owner's for a day: movies that they asked TMDB for. */
export const lookUpDocumentSchema = z.strictObject({
  query: z.string(),
  year: z.int().nullable(),
  status: lookUpStatusSchema,
  /** What TMDB found, all of it in the catalogue by now; the likeliest first. */
  movies: z.array(movieCardSchema),
  /** How many it found besides that could not be taken in: the catalogue is full, or TMDB did not tell of them. */
  more: z.int().min(0),
  askedAt: instant,
  expiresAt: instant,
});
export type LookUpDocument = z.infer<typeof lookUpDocumentSchema>;

/** `users/{uid}/collections/{collection}`, its owner's: which movies are in it (`moviesIn`). */
export const collectionDocumentSchema = z.strictObject({ movieIds: bytes });
export type CollectionDocument = z.infer<typeof collectionDocumentSchema>;

/** `users/{uid}/collections/{collection}/movies/{movieId}`, its owner's: a movie that they added. */
export const collectedMovieDocumentSchema = z.strictObject({
  movieId: movieIdSchema,
  addedAt: instant,
  /** Watched since it was added, and so no longer on the watchlist; if that is taken back, it is there again as it was. */
  watched: z.boolean(),
  /** What a list shows of it, as it was when it was added. */
  card: movieCardSchema.omit({ movieId: true }),
});
export type CollectedMovieDocument = z.infer<typeof collectedMovieDocumentSchema>;

const standingSchema = z.strictObject({
  /** Points, 0–100; null where the movie was not rated. */
  score: scoreSchema.nullable(),
  /** When the rating was given or taken back; null where there never was one. */
  ratedAt: instant.nullable(),
});

/** `users/{uid}/ratings/{movieId}`, its owner's: what they think of a movie, or thought. */
export const ratingDocumentSchema = standingSchema.extend({
  movieId: movieIdSchema,
  /** Whether there is a score. */
  rated: z.boolean(),
  /** What undoing brings back. */
  previous: standingSchema,
  /** What a list shows of it, as it was when it was rated. */
  card: movieCardSchema.omit({ movieId: true }),
});
export type RatingDocument = z.infer<typeof ratingDocumentSchema>;

/** One joined challenge with its progress; also `players/{uid}/finished/{challengeId}`, when nothing can change it. */
export const joinedChallengeSchema = z.strictObject({
  /** The definition as it was when they joined. */
  challenge: challengeSchema,
  joinedAt: instant,
  moviesWatched: z.array(movieIdSchema),
  currentCount: z.int().min(0),
  isCompleted: z.boolean(),
  completedAt: instant.nullable(),
});
export type JoinedChallengeDocument = z.infer<typeof joinedChallengeSchema>;

/** What a player rated, all of it (`ratingsIn`), and what else they say of their taste. */
const storedTasteSchema = z.strictObject({
  movieIds: bytes,
  scores: bytes,
  /** Movies rated. */
  count: z.int().min(0),
  /** When a rating last changed: later with each change. Null if none ever did. */
  ratedAt: instant.nullable(),
  /** When a rating last changed, or whether they are hidden. */
  changedAt: instant.nullable(),
  genres: z.array(z.enum(genreNames)),
  hidden: tasteSettingsSchema.shape.hidden,
});
export type StoredTaste = z.infer<typeof storedTasteSchema>;

/** `players/{uid}`, its owner's: XP, level, challenges by id, which movies they have seen (`moviesSeen`), and their taste. */
export const playerDocumentSchema = z.strictObject({
  totalXp: z.int().min(0),
  level: z.int().positive(),
  /** What challenges made by members granted on the last UTC day that any did, as `2026-12-10`; they may grant little a day. */
  madeXp: z.strictObject({ day: z.string(), xp: z.int().min(0) }),
  challenges: z.record(idSchema, joinedChallengeSchema),
  seen: bytes,
  /** None of those who have not been there since there is one. */
  taste: storedTasteSchema.optional(),
  /** How they gave way in the last evenings with others, the latest first: points, below 0 where they got more than those. */
  concessions: z.array(z.strictObject({ watchId: z.string(), at: instant, points: z.int() })).default([]),
});
export type PlayerDocument = z.infer<typeof playerDocumentSchema>;

/** `players/{uid}/ledger/{entryId}`, its owner's: where their XP comes from, an entry for each change. */
export const ledgerEntryDocumentSchema = z.strictObject({
  /** What the XP is for, such as `challenge:{challengeId}`. */
  source: z.string(),
  kind: z.enum(['granted', 'taken', 'returned']),
  /** XP; negative when taken. */
  amount: z.int(),
  /** Position among the entries of the same source, from 0. */
  sequence: z.int().min(0),
  at: instant,
});
export type LedgerEntryDocument = z.infer<typeof ledgerEntryDocumentSchema>;

/**
 * `sessions/{sessionId}`, its attendees' and screens' until it expires. `attendeeIds` repeats the keys of `attendees`, for
 * queries; `namedIds` are all whom it names anywhere, so that who deletes their account is found, and `movieIds` all movies
 * that were chosen or watched.
 */
export const sessionDocumentSchema = sessionSchema.omit({ id: true }).extend({
  attendees: z.record(uidSchema, attendeeSchema.extend({ joinedAt: instant })),
  attendeeIds: z.array(uidSchema),
  namedIds: z.array(uidSchema),
  /** Evenings that are in progress when this comes have none. */
  movieIds: z.array(movieIdSchema).default([]),
  /** Those in progress when this comes have none, nor has what they chose. */
  strategy: sessionSchema.shape.strategy.default(usualStrategy),
  chosen: sessionSchema.shape.chosen
    .unwrap()
    .extend({ expected: z.array(expectedScoreSchema).default([]) })
    .nullable(),
  watched: z.array(sessionSchema.shape.watched.element.extend({ recordedAt: instant })),
  createdAt: instant,
  expiresAt: instant,
});
export type SessionDocument = z.infer<typeof sessionDocumentSchema>;

/**
 * `sessions/{sessionId}/gains/{movieId}-{uid}`, for those in the evening: what a movie that was recorded earned somebody.
 * It comes a moment after the record, and goes when that is undone.
 */
export const gainDocumentSchema = z.strictObject({
  uid: uidSchema,
  movieId: movieIdSchema,
  xp: z.int(),
  levelBefore: z.int().positive(),
  level: z.int().positive(),
  /** The challenges it counts for. */
  steps: z.array(
    z.strictObject({
      challengeId: idSchema,
      /** None for a personal challenge. */
      titles: z.partialRecord(localeSchema, z.string()),
      count: z.int().min(0),
      target: z.int(),
      completed: z.boolean(),
    }),
  ),
  expiresAt: instant,
});
export type GainDocument = z.infer<typeof gainDocumentSchema>;

/** `challenges/{challengeId}`, its maker's, and for groups whoever knows its id: the newest version. */
export const challengeDocumentSchema = challengeSchema.extend({
  /** Whether anybody has joined this version. */
  joined: z.boolean(),
});
export type ChallengeDocument = z.infer<typeof challengeDocumentSchema>;

/** `challenges/{challengeId}/participants/{uid}`, theirs who take part: how far somebody is in a group's challenge. */
export const participantDocumentSchema = z.strictObject({
  uid: uidSchema,
  /** As they were called when they joined it. */
  displayName: z.string(),
  /** Movies that count, of the target. */
  count: z.int().min(0),
  target: z.int(),
  isCompleted: z.boolean(),
  joinedAt: instant,
});
export type ParticipantDocument = z.infer<typeof participantDocumentSchema>;

/** `customMovies/{movieId}`, its maker's, shared or not: a movie that somebody added themselves. */
export const customMovieDocumentSchema = customMovieSchema.omit({ movieId: true }).extend({
  /** `unnamedUid` once the maker is gone. */
  makerId: uidSchema,
  createdAt: instant,
  /** What the key that it was added with stands for. */
  madeWith: z.string().nullable(),
  /** Titles with the year, folded, by which a movie that is new in the catalogue is recognised; none where it is not listed. */
  matchKeys: z.array(z.string()),
  /** Since when all that points at it is being led to the movie that it became; null where nothing is left to do. */
  repointingSince: instant.nullable(),
});
export type CustomMovieDocument = z.infer<typeof customMovieDocumentSchema>;

/** `catalogue/manifest`, anybody's who is signed in: what is loaded; versions grow whenever data is refreshed. */
export const manifestDocumentSchema = z.strictObject({
  /** Regions whose availability is kept up to date. */
  regions: z.array(z.string()),
  /** Versions of the shards of movie facts. */
  movies: z.array(z.int().min(0)),
  /** Versions of each region's shards of offers. */
  offers: z.record(z.string(), z.array(z.int().min(0))),
  /** Shards of offers that are made up for development, as `FR-0`. */
  sampleShards: z.array(z.string()),
  /** Whether there are any. */
  sampleOffers: z.boolean(),
  /** When TMDB's lists were last asked for movies (epoch milliseconds); null if never. */
  listedAt: z.number().nullable(),
  /** The learned model of taste that counts, and how many documents it is; null until there is one. */
  model: z.strictObject({ version: z.int().positive(), parts: z.int().positive() }).nullable().default(null),
});
export type ManifestDocument = z.infer<typeof manifestDocumentSchema>;

/** `jobRuns/{runId}`, operators': a run of a job; its id is the document's own. */
export const jobRunDocumentSchema = jobRunSchema.omit({ id: true }).extend({
  startedAt: instant,
  aliveAt: instant,
  finishedAt: instant.nullable(),
  /** Regions whose offers it reads. */
  regions: z.array(z.string()),
  /** The UTC day up to which TMDB's changes are known once it is finished; null for other jobs. */
  followsUntil: z.string().nullable(),
  /** Tasks that TMDB did not answer, however often they were tried. */
  batchesGivenUp: z.int().min(0),
  expiresAt: instant,
});
export type JobRunDocument = z.infer<typeof jobRunDocumentSchema>;

/** The ids of all movies that a player has seen, ascending. */
export function moviesSeen({ seen }: Pick<PlayerDocument, 'seen'>): number[] {
  return unpackIds(seen.toUint8Array());
}

/** The ids of all movies in a collection, ascending. */
export function moviesIn({ movieIds }: CollectionDocument): number[] {
  return unpackIds(movieIds.toUint8Array());
}

/** All of somebody's ratings, by ascending movie id. */
export function ratingsIn({ movieIds, scores }: Pick<StoredTaste, 'movieIds' | 'scores'>): Ratings {
  return unpackRatings({ movieIds: movieIds.toUint8Array(), scores: scores.toUint8Array() });
}

function has(value: unknown, part: string): boolean {
  return typeof value === 'object' && value !== null && part in value;
}
