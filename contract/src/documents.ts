/**
 * The documents that clients listen to, as they are stored: timestamps and bytes are the client SDK's own, told by
 * their shape. Ids are the documents' own; what is computed from ready-made data is not repeated in them.
 */
import { z } from 'zod';
import { accountSchema, profileSchema } from './account.ts';
import { challengeSchema } from './challenges.ts';
import { unpackIds } from './id-set.ts';
import { movieFactsSchema } from './movie.ts';
import { idSchema, localeSchema, movieIdSchema, uidSchema } from './primitives.ts';
import { attendeeSchema, sessionSchema } from './sessions.ts';

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
  absorbedInto: uidSchema.nullable(),
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
});
export type WatchDocument = z.infer<typeof watchDocumentSchema>;

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

/** `players/{uid}`, its owner's: XP, level, challenges by id, and which movies they have seen (`moviesSeen`). */
export const playerDocumentSchema = z.strictObject({
  totalXp: z.int().min(0),
  level: z.int().positive(),
  /** What challenges made by members granted on the last UTC day that any did, as `2026-12-10`; they may grant little a day. */
  madeXp: z.strictObject({ day: z.string(), xp: z.int().min(0) }),
  challenges: z.record(idSchema, joinedChallengeSchema),
  seen: bytes,
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
 * queries; `namedIds` are all whom it names anywhere, so that who deletes their account is found.
 */
export const sessionDocumentSchema = sessionSchema.omit({ id: true }).extend({
  attendees: z.record(uidSchema, attendeeSchema.extend({ joinedAt: instant })),
  attendeeIds: z.array(uidSchema),
  namedIds: z.array(uidSchema),
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
});
export type ManifestDocument = z.infer<typeof manifestDocumentSchema>;

/** The ids of all movies that a player has seen, ascending. */
export function moviesSeen({ seen }: Pick<PlayerDocument, 'seen'>): number[] {
  return unpackIds(seen.toUint8Array());
}

function has(value: unknown, part: string): boolean {
  return typeof value === 'object' && value !== null && part in value;
}
