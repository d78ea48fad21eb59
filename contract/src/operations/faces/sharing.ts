import * as z from 'zod';
import { rulesSchema } from '../../game/challenge-rules.ts';
import { operation } from '../../operation.ts';
import { pollOptionSchema } from '../../polls/poll.ts';
import { resultSchema } from '../../polls/result.ts';
import { formed, instantSchema } from '../../primitives.ts';
import { sessionSchema } from '../together/sessions.ts';
import { collectionSchema } from '../watching/collection-name.ts';

/** The most links that a member has at once. */
export const maxShares = 50;

/**
 * An evening's credits, a challenge to join, a poll's result, a duel, or a member as a player, their badge,
 * taste, year or collection.
 */
export const shareKindSchema = z.enum([
  'credits',
  'taste',
  'challenge',
  'poll',
  'year',
  'collection',
  'player',
  'badge',
  'duel',
]);
export type ShareKind = z.infer<typeof shareKindSchema>;

/** What a link keeps of what it shows. */
export const keptOfShareSchema = z.discriminatedUnion('kind', [
  /** An evening as it was when it was shared: its session is gone after twelve hours. */
  z.strictObject({
    kind: z.literal(shareKindSchema.enum.credits),
    /** The day on which it began, by the sharer's clock. */
    day: z.iso.date(),
    movies: z.array(sessionSchema.shape.watched.element.pick({ movieId: true, title: true, titles: true })),
  }),
  /** A taste as it was when it was shared: summarising it needs the whole catalogue. */
  z.strictObject({
    kind: z.literal(shareKindSchema.enum.taste),
    count: z.int(),
    mean: z.int(),
    /** The best liked genres, in points. */
    genres: z.array(z.strictObject({ genre: z.string(), points: z.int() })),
  }),
  /** A challenge is looked up when the page is shown, so that it is what can be joined. */
  z.strictObject({ kind: z.literal(shareKindSchema.enum.challenge) }),
  /** So are a player, a badge, which ends if it is taken back, and a duel. */
  z.strictObject({ kind: z.literal(shareKindSchema.enum.player) }),
  z.strictObject({ kind: z.literal(shareKindSchema.enum.badge) }),
  z.strictObject({ kind: z.literal(shareKindSchema.enum.duel) }),
  /** A collection is looked up when the page is shown, so that it ends with its visibility. */
  z.strictObject({
    kind: z.literal(shareKindSchema.enum.collection),
    /** What met its rules when it was shared, if it fills itself: that needs the whole catalogue. */
    filled: z
      .strictObject({
        /** Its page shows no movies once the collection has other rules. */
        rules: rulesSchema,
        total: z.int(),
        /** The best known ones. */
        movies: z.array(pollOptionSchema.pick({ movieId: true, title: true, titles: true })),
      })
      .exactOptional(),
  }),
  /** A poll's result: the poll is gone with its evening. */
  z.strictObject({
    kind: z.literal(shareKindSchema.enum.poll),
    /** The day on which it began, by the sharer's clock. */
    day: z.iso.date(),
    /** Whether nobody is shown. */
    secret: z.boolean(),
    movies: z.array(pollOptionSchema.pick({ movieId: true, title: true, titles: true })),
    result: resultSchema.pick({
      winner: true,
      counted: true,
      tally: true,
      tied: true,
      settledBy: true,
      reason: true,
    }),
    ballots: z.int(),
  }),
  /** A year as it was counted when it was shared: the member's own totals, and nobody else. */
  z.strictObject({
    kind: z.literal(shareKindSchema.enum.year),
    year: z.int(),
    isOver: z.boolean(),
    movies: z.int(),
    minutes: z.int(),
    longestStreak: z.int(),
    xp: z.int(),
    challenges: z.int(),
    badges: z.int(),
    genres: z.array(z.strictObject({ genre: z.string(), count: z.int() })),
    /** The movie that the member rates best; null without any that others can look up. */
    best: pollOptionSchema.pick({ movieId: true, title: true, titles: true }).nullable(),
  }),
]);

/** The secret part of a link: 128 random bits. */
export const shareTokenSchema = formed(/^[0-9a-f]{32}$/, { example: '0123456789abcdef0123456789abcdef' });

/** A link by which anybody sees a page without signing in. */
export const shareSchema = z.strictObject({
  token: shareTokenSchema,
  kind: shareKindSchema,
  /** The id of the thing; the member's own for a taste or player; the year. */
  id: collectionSchema,
  /** The page's address on this site. */
  path: z.string(),
  createdAt: instantSchema,
});
export type Share = z.infer<typeof shareSchema>;

export const createShare = operation({
  name: 'sharing-create',
  summary:
    'Returns the link to what the caller shares, the same one each time; its page shows an evening, a taste, a poll, a year and the movies of a collection that fills itself as they are now, and from then on.',
  caller: 'member',
  input: z.strictObject({
    kind: shareKindSchema,
    id: collectionSchema
      .optional()
      .describe(
        'the session attended, the challenge, a poll of theirs, a collection of theirs or of their group, a badge of theirs, a fought duel of theirs, or the year; not for a taste or the player',
      ),
  }),
  output: shareSchema.extend({
    /** Whether this call made the link. */
    isNew: z.boolean(),
  }),
  limit: { perTenMinutes: 30, counted: 'strict' },
  ceiling: {
    reads: 733,
    writes: 3,
    with: 'a year, 60 watches and 60 entries of its last two days, and 20,000 imported movies, 500 of them custom ones of the year',
  },
  refusals: [
    'share-empty',
    'share-private',
    'shares-too-many',
    'session-not-found',
    'session-expired',
    'challenge-not-found',
    'poll-not-found',
    'poll-undecided',
    'collection-not-found',
    'duel-not-found',
    'account-missing',
    'guest-already-merged',
    'account-deleted',
  ],
  rest: { method: 'POST', path: '/api/shares' },
  creates: { path: '/api/shares', isNew: ({ isNew }) => isNew },
  holdsCatalogue: true,
});

export const listShares = operation({
  name: 'sharing-list',
  summary: `The caller's links, ${maxShares} at most, the newest first.`,
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({ shares: z.array(shareSchema) }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 53, writes: 1, with: '50 links' },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/shares' },
});

export const revokeShare = operation({
  name: 'sharing-revoke',
  summary: 'Ends a link: within a minute its page and its picture are gone for everybody.',
  caller: 'member',
  input: z.strictObject({ token: shareTokenSchema }),
  output: z.strictObject({}),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 4, writes: 3 },
  refusals: ['share-not-found', 'account-deleted'],
  rest: { method: 'DELETE', path: '/api/shares/{token}' },
  isUrgent: true,
});
