import * as z from 'zod';
import { fixedCost } from '../../causes.ts';
import { figureSchema } from '../../game/characters/figure.ts';
import { operation } from '../../operation.ts';
import { idSchema, otherUidSchema, uidSchema } from '../../primitives.ts';
import { usernameSchema } from '../core/account.ts';
import { chosenTitleSchema, titleViewSchema } from '../core/players.ts';
import { collectedMovieSchema } from '../watching/collection-parts.ts';
import { bondSchema } from './friends.ts';

/** The most movies of a watchlist that a profile shows. */
export const shownMovies = 12;

/** What the caller is to the profile's owner, as far as it decides what they see. */
export const relationSchema = z.enum(['oneself', 'friend', 'asker', 'attendee', 'member', 'stranger']);

/** What somebody shows; what they don't show this caller is null. */
export const shownProfileSchema = z.strictObject({
  uid: uidSchema,
  relation: relationSchema,
  /** What they are to the caller. */
  bond: bondSchema,
  name: z.string(),
  /** How their character looks; null if they have none. */
  figure: figureSchema.nullable(),
  username: usernameSchema.nullable(),
  level: z
    .strictObject({
      level: z.int(),
      /** How often they began again at level 1. */
      stars: z.int().min(0),
      totalXp: z.int(),
      moviesSeen: z.int(),
    })
    .nullable(),
  /** The title they wear, for anyone who sees their level. */
  title: titleViewSchema.nullable(),
  /** The last movies they added, without custom ones. */
  watchlist: z.strictObject({ total: z.int(), movies: z.array(collectedMovieSchema) }).nullable(),
});
export type ShownProfile = z.infer<typeof shownProfileSchema>;

export const showProfile = operation({
  name: 'profiles-show',
  summary:
    "What a member shows the caller: by their visibility, and by whether the caller is a friend, has their request, or is in an evening or a group with them. Who shows nothing, and who blocked the caller, doesn't exist.",
  caller: 'signed-in',
  input: z.strictObject({
    uid: otherUidSchema,
    sessionId: idSchema.optional(),
    groupId: idSchema.optional(),
  }),
  output: shownProfileSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 25, writes: 1, with: 'an evening, and 12 movies' },
  refusals: ['user-unknown', 'account-missing'],
  rest: { method: 'GET', path: '/api/profiles/{uid}' },
  keptOffline: 20,
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
