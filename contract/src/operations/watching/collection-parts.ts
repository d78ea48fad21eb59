import * as z from 'zod';
import { rulesSchema } from '../../game/challenge-rules.ts';
import { idSchema, instantSchema, movieIdSchema, uidSchema } from '../../primitives.ts';
import { plainLines, plainText, shownLines, shownText } from '../../text/shown-text.ts';
import { movieCardSchema } from '../movies/movies.ts';
import { collectionSchema } from './collection-name.ts';

/** The most collections of a user, and of a group. */
export const maxCollections = 200;
/** The most movies in a collection, such as the watchlist. */
export const maxCollected = 10_000;
/** The most movies of one call; more take several. */
export const maxMoviesAtOnce = 200;
/** The most users who keep a collection together with its owner. */
export const maxEditors = 20;
/** The most tags of a movie in a collection. */
export const maxTags = 10;
/** How long a change of several movies can be undone, in hours. */
export const undoneForHours = 24;

/** Collections that each user has without making them; a group has a watchlist. */
export const standingCollections = ['watchlist', 'likes', 'shelf'] as const;
export type StandingCollection = (typeof standingCollections)[number];

export function isStandingId(id: string): id is StandingCollection {
  return (standingCollections as readonly string[]).includes(id);
}

export const ofCollection = z.strictObject({ collection: collectionSchema });
/** How often a user may change collections in ten minutes, movie by movie. */
export const often = { perTenMinutes: 600, counted: 'leased' } as const;
/** How often a user may do what is rarer in collections, in ten minutes. */
export const atTimes = { perTenMinutes: 120, counted: 'leased' } as const;
/** Refusals of every operation that writes for an account. */
export const ofAccount = ['account-missing', 'guest-already-merged'] as const;

/** The letters of a collection's name. */
export const collectionNameSchema = shownText(1, 60);
/** The letters of a collection's description. */
export const descriptionSchema = shownLines(1, 200);
/** The letters of a note on a movie in a collection. */
export const noteSchema = plainLines(1, 500);
/** The letters of a tag. */
export const tagSchema = plainText(1, 30);
/** The letters of what a movie of the shelf is on, such as a disc. */
export const mediumSchema = plainText(1, 60);

export const collectionOrderSchema = z.enum(['hand', 'added', 'title', 'year', 'rating', 'runtime']);
export type CollectionOrder = z.infer<typeof collectionOrderSchema>;

/**
 * Who sees it besides those who keep it: nobody, or who has its link. A public one is also listed for those
 * who may see its owner; they alone see a public standing one, which has no link.
 */
export const collectionVisibilitySchema = z.enum(['private', 'link', 'public']);
export type CollectionVisibility = z.infer<typeof collectionVisibilitySchema>;

/** What the caller may do: all, change its movies, or look at them. */
export const collectionRoleSchema = z.enum(['owner', 'editor', 'reader']);
export type CollectionRole = z.infer<typeof collectionRoleSchema>;

/** A collection without its movies. */
export const collectionViewSchema = z.strictObject({
  collection: collectionSchema,
  /** Null for a standing one, such as the watchlist. */
  name: z.string().nullable(),
  description: z.string().nullable(),
  cover: movieCardSchema.pick({ movieId: true, posterPath: true }).nullable(),
  order: collectionOrderSchema,
  visibility: collectionVisibilitySchema,
  /** Rules that its movies meet, if it fills itself: it has no movies of its own. */
  rules: rulesSchema.nullable(),
  /** How many movies it has; null if it fills itself, as `collections-fill` counts those. */
  total: z.int().nullable(),
  /** Who keeps it together with its owner, as far as the caller may know; nobody for a group's. */
  editors: z.array(z.strictObject({ uid: uidSchema, name: z.string() })),
  owner: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('user'), uid: uidSchema, name: z.string() }),
    z.strictObject({ kind: z.literal('group'), groupId: idSchema, name: z.string() }),
  ]),
  role: collectionRoleSchema,
  changedAt: instantSchema.describe('1970 for a standing one that was never used'),
});
export type CollectionView = z.infer<typeof collectionViewSchema>;

/** A movie of a collection, with its facts as they were when it was added. */
export const collectedMovieSchema = movieCardSchema.extend({
  addedAt: instantSchema,
  /** Who added it, if that wasn't the owner and is still known. */
  addedBy: uidSchema.optional(),
  note: z.string().optional(),
  tags: z.array(z.string()).optional(),
  /** What its owner has it on, such as "Blu-ray". */
  medium: z.string().optional(),
});

export const someMoviesSchema = z
  .array(movieIdSchema)
  .min(1)
  .max(maxMoviesAtOnce)
  .transform((ids) => [...new Set(ids)]);
