import * as z from 'zod';
import { costOfNewName, fixedCost } from '../../causes.ts';
import { figureSchema } from '../../game/characters/figure.ts';
import { genreNames } from '../../movies/tmdb-codes.ts';
import { operation } from '../../operation.ts';
import { idSchema, movieIdSchema, otherUidSchema, uidSchema } from '../../primitives.ts';
import { avatarPath } from '../../text/avatar-path.ts';
import { plainText } from '../../text/shown-text.ts';
import { usernameSchema } from '../core/account.ts';
import { chosenTitleSchema, titleViewSchema } from '../core/players.ts';
import { movieCardSchema } from '../movies/movies.ts';
import { collectedMovieSchema } from '../watching/collection-parts.ts';
import { importSourceSchema } from '../watching/import-source.ts';
import { bondSchema } from './friends.ts';

/** The most movies of a watchlist that a profile shows. */
export const shownMovies = 12;

/** The most movies that a member chooses to show first. */
export const maxFavourites = 4;

/** The most badges of a profile that are named, those earned last. */
export const shownBadges = 6;

/** The most movies that are named as watched together, those watched last. */
export const shownTogether = 6;

/** What the caller is to the profile's owner, as far as it decides what they see. */
export const relationSchema = z.enum(['oneself', 'friend', 'asker', 'attendee', 'member', 'stranger']);

/** The most letters of what a member says about themselves. */
export const maxBio = 280;

/** The most bytes of both sizes together. */
export const maxAvatarBytes = 40_000;

/** The largest picture that a member may send, in bytes, in any format. */
const maxSentAvatarBytes = 1_000_000;

/** Where a member's picture is on this site. */
const avatarSchema = z.strictObject({ large: z.string(), small: z.string() });

export function avatarOf(uid: string, version: string): z.infer<typeof avatarSchema> {
  return { large: avatarPath(uid, version, 'large'), small: avatarPath(uid, version, 'small') };
}

/** What a user shows; what they don't show this caller is null. */
export const shownProfileSchema = z.strictObject({
  uid: uidSchema,
  relation: relationSchema,
  /** What they are to the caller. */
  bond: bondSchema,
  name: z.string(),
  /** How their character looks; null if they have none. */
  figure: figureSchema.nullable(),
  username: usernameSchema.nullable(),
  /** What they say about themselves, in one line. */
  bio: z.string().nullable(),
  /** The picture that stands for them instead of their character. */
  avatar: avatarSchema.nullable(),
  level: z
    .strictObject({
      level: z.int(),
      /** How often they began again at level 1. */
      stars: z.int().min(0),
      totalXp: z.int(),
      /** Here or, by what they imported, elsewhere; each once. */
      moviesSeen: z.int(),
    })
    .nullable(),
  /** The title they wear, for anyone who sees their level. */
  title: titleViewSchema.nullable(),
  /** The movies that they chose to show first. */
  favourites: z.array(movieCardSchema).max(maxFavourites),
  /** How many badges they have, and the last ones, without secret ones. Null if they hide their level. */
  badges: z.strictObject({ total: z.int().min(0), latest: z.array(z.string()).max(shownBadges) }).nullable(),
  /** What a friend and the caller watched in the same evenings, the latest first, of the last of each. */
  together: z.array(movieCardSchema).max(shownTogether),
  /** The genres that they say they like; also null if they hide their taste. */
  genres: z.array(z.enum(genreNames)).nullable(),
  /** The last movies they added, without custom ones. */
  watchlist: z.strictObject({ total: z.int(), movies: z.array(collectedMovieSchema) }).nullable(),
  /** Whether `profiles-compare` compares both, and `profiles-listHistory` shows what they watched. */
  shows: z.strictObject({ taste: z.boolean(), history: z.boolean() }),
});
export type ShownProfile = z.infer<typeof shownProfileSchema>;

/** Whom the caller looks at. */
const lookedSchema = z.strictObject({
  uid: otherUidSchema,
  sessionId: idSchema.optional().describe('an evening that both attend, which shows their name'),
  groupId: idSchema.optional().describe('a group that both are in, which shows their name'),
});

export const showProfile = operation({
  name: 'profiles-show',
  summary:
    'What a member shows the caller: by their visibility, and by whether the caller is a friend, has their request, or is in an evening or a group with them. A member who shows nothing, or who blocked the caller, appears not to exist.',
  caller: 'signed-in',
  input: lookedSchema,
  output: shownProfileSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: {
    reads: 180,
    writes: 1,
    with: 'an evening, four favourites, twelve watches of each, and a watchlist of 10,000 movies, each with a long note',
  },
  refusals: ['user-unknown', 'account-missing'],
  rest: { method: 'GET', path: '/api/profiles/{uid}' },
  keptOffline: 20,
});

/** How many movies two must both have rated before their tastes are compared. */
export const minInCommon = 10;
/** The most movies that are named as those over which two argue. */
export const mostArgued = 3;

/** What two users have in common: nothing if either hides their taste from others. */
const inCommonSchema = z.strictObject({
  /** How many movies both rated, without custom ones. */
  common: z.int().min(minInCommon),
  /** On how many of them they agree, in per cent. */
  agreed: z.int().min(0).max(100),
  /** Whether both numbers are in tens, the first rounded down, as they are for all but friends. */
  rounded: z.boolean(),
  /** Those over which they are furthest apart, that first. */
  argued: z.array(movieCardSchema).max(mostArgued),
});

export const compareTastes = operation({
  name: 'profiles-compare',
  summary: `On how many movies the caller and a member agree, and over which they argue, without anybody’s points; nothing before both rated ${minInCommon}, or if either hides their taste. Friends get exact numbers, others tens. Two are compared once a day. A member who hides their taste from the caller appears not to exist.`,
  caller: 'signed-in',
  input: lookedSchema,
  output: z.strictObject({ inCommon: inCommonSchema.nullable() }),
  limit: { perTenMinutes: 30, counted: 'strict' },
  ceiling: { reads: 13, writes: 1, with: 'an evening, a group and three movies' },
  refusals: ['user-unknown', 'account-missing'],
  rest: { method: 'GET', path: '/api/profiles/{uid}/taste' },
  keptOffline: 20,
});

export const historyKindSchema = z.enum(['watch', 'addition']);

/** A movie that a user watched, or put on their watchlist, on a date of theirs. */
const historyEntrySchema = z.strictObject({
  kind: historyKindSchema,
  date: z.iso.date(),
  /** The service from which a watch was imported; null for what was recorded here. */
  source: importSourceSchema.nullable(),
  movie: movieCardSchema,
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** The most entries on a page of a history. */
const historyPageSize = 50;

export const listHistory = operation({
  name: 'profiles-listHistory',
  summary:
    'Lists what a member watched, here or by what they imported, and put on their watchlist, the latest first, as far as they show it to the caller; custom movies only to themselves, and a hundred of one day at most. A filtered page may have fewer entries, or none, without being the last.',
  caller: 'signed-in',
  input: lookedSchema.extend({
    kind: historyKindSchema.optional(),
    /** The year of the entries' dates. */
    year: z.int().min(1900).max(2199).optional(),
    genre: z.enum(genreNames).optional(),
    /** The first year of the movies' decade. */
    decade: z.int().min(1850).max(2200).multipleOf(10).optional(),
    pageSize: z.int().min(1).max(historyPageSize).default(30),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({
    entries: z.array(historyEntrySchema),
    /** The dates in UTC, of a hundredth entry on this page, that have more, which no page shows. */
    cut: z.array(z.iso.date()),
    nextCursor: z.string().nullable(),
  }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: {
    reads: 720,
    writes: 1,
    with: '50 on a page, after 99 of one day, a watchlist of 10,000 movies, and 50 imported ones watched here, too',
  },
  refusals: ['user-unknown', 'account-missing', 'cursor-invalid'],
  rest: { method: 'GET', path: '/api/profiles/{uid}/history' },
  keptOffline: 6,
});

export const wearTitle = operation({
  name: 'profiles-wearTitle',
  summary:
    'Lets the caller wear a title, or none: that of a badge they have, of a level they reached, or from level 50 on one that they make up.',
  caller: 'member',
  input: z.strictObject({ title: chosenTitleSchema.nullable() }),
  output: z.strictObject({ title: titleViewSchema.nullable() }),
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 6, writes: 3 },
  refusals: ['title-not-earned', 'level-too-low', 'title-refused', 'account-deleted', 'guest-already-merged'],
  rest: { method: 'PUT', path: '/api/profiles/me/title' },
  causes: fixedCost(6, 3),
});

export const writeBio = operation({
  name: 'profiles-writeBio',
  summary: 'Says something about the caller on their profile, in one line, or nothing.',
  caller: 'member',
  input: z.strictObject({ bio: plainText(1, maxBio).nullable() }),
  output: z.strictObject({ bio: z.string().nullable() }),
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 4, writes: 3 },
  refusals: ['account-missing', 'bio-refused', 'guest-already-merged'],
  rest: { method: 'PUT', path: '/api/profiles/me/bio' },
});

const costOfNewPicture = {
  ...costOfNewName,
  with: 'a picture in 20 sessions, groups, 50 duels, and 600 circles',
};

export const setAvatar = operation({
  name: 'profiles-setAvatar',
  summary: `Makes a picture (JPEG, PNG, WebP or AVIF) the caller's instead of their character: its middle, as WebP in two sizes, ${maxAvatarBytes / 1000} kB together, without what cameras add.`,
  caller: 'member',
  input: z.strictObject({
    picture: z
      .base64()
      .min(4)
      .max(Math.ceil(maxSentAvatarBytes / 3) * 4),
  }),
  output: z.strictObject({ avatar: avatarSchema }),
  limit: { perTenMinutes: 20, counted: 'strict' },
  ceiling: costOfNewPicture,
  refusals: [
    'account-missing',
    'picture-unreadable',
    'picture-too-large',
    'picture-animated',
    'picture-refused',
    'guest-already-merged',
  ],
  rest: { method: 'PUT', path: '/api/profiles/me/avatar' },
  bodyBytes: Math.ceil(maxSentAvatarBytes / 3) * 4 + 1_000,
  causes: () => costOfNewName,
  noTool: 'It takes a picture, which is longer than a message may be.',
});

export const removeAvatar = operation({
  name: 'profiles-removeAvatar',
  summary: 'Removes the caller’s picture, if there is one; their character stands for them again.',
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({}),
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: costOfNewPicture,
  refusals: ['account-missing', 'guest-already-merged'],
  rest: { method: 'DELETE', path: '/api/profiles/me/avatar' },
  causes: () => costOfNewName,
  isUrgent: true,
});

export const chooseFavourites = operation({
  name: 'profiles-chooseFavourites',
  summary: `Chooses the movies that the caller’s profile shows first, ${maxFavourites} at most, in this order; custom ones can’t be.`,
  caller: 'member',
  input: z.strictObject({ movieIds: z.array(movieIdSchema).max(maxFavourites) }),
  output: z.strictObject({ movies: z.array(movieCardSchema) }),
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 8, writes: 3 },
  refusals: ['movie-unknown', 'account-missing', 'guest-already-merged'],
  rest: { method: 'PUT', path: '/api/profiles/me/favourites' },
});
