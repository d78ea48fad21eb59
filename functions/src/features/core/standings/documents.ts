import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { figureSchema } from '@cine/contract/game/characters/figure';
import { visibilitySchema } from '@cine/contract/operations/core/account';
import { playedGuildSchema } from '@cine/contract/operations/core/players';
import { idSchema, shownAvatarSchema } from '@cine/contract/primitives';
import * as z from 'zod';

const placeSchema = z.strictObject({ points: z.int().positive(), at: storedInstant });

/** A user's places on boards; none on those that they aren't on. */
const placesSchema = z.strictObject({
  ever: placeSchema.exactOptional(),
  week: placeSchema.extend({ monday: z.int() }).exactOptional(),
  collectors: placeSchema.exactOptional(),
});
const guildOfStandingSchema = z.strictObject({
  id: idSchema,
  left: z.boolean(),
  week: z.strictObject({ monday: z.int(), xp: z.int().min(0), at: storedInstant }).nullable(),
  weeks: playedGuildSchema.shape.weeks,
});

export type Places = z.output<typeof placesSchema>;

/**
 * `standings/{uid}`: what boards rank a player by, and how they show them. Each part is merged where it
 * changes, so any may be missing.
 */
export const standingDocument = documentCodec(
  'standings',
  z.strictObject({
    /** All-time film XP, and since when. */
    film: z.strictObject({ xp: z.int().min(0), at: storedInstant }).exactOptional(),
    /** Film XP of a week in UTC, by its Monday, and since when. */
    week: z.strictObject({ monday: z.int(), xp: z.int().min(0), at: storedInstant }).exactOptional(),
    /** A collector's points, and since when. */
    points: z.int().min(0).exactOptional(),
    pointsAt: storedInstant.exactOptional(),
    /** When what they saw or collected last changed, until the movies in both are counted, at night. */
    collectedAt: storedInstant.exactOptional(),
    /** How often the user began again at level 1, if ever: a star beside the name for each. */
    stars: z.int().positive().exactOptional(),
    /** The user's level, for groups that would be guilds. */
    level: z.int().positive().exactOptional(),
    /** The guild last chosen, what they earned for it in a week (UTC), and the movies for its challenges. */
    guild: guildOfStandingSchema.exactOptional(),
    /** A member's name as others see it; guests have none. */
    name: z.string().exactOptional(),
    visibility: visibilitySchema.exactOptional(),
    /** How their character looks, if they have one. */
    figure: figureSchema.exactOptional(),
    /** Their picture, unless their profile is private: shown to everybody who sees them on a board. */
    avatar: shownAvatarSchema,
    /** Until when the user is suspended, null without an end; absent if they aren't. */
    suspendedUntil: storedInstant.nullable().exactOptional(),
    /** When the standing last changed, by the database's clock. */
    changedAt: storedInstant.exactOptional(),
    /**
     * The places that boards count: by which run of the job, before it and since; the guild that counted
     * them, and as of which change, null once they left it.
     */
    ranked: z
      .strictObject({
        run: z.int(),
        former: placesSchema,
        now: placesSchema,
        guild: z.strictObject({ id: idSchema, at: storedInstant.nullable() }).exactOptional(),
      })
      .exactOptional(),
    /** The user was erased: their standing is kept under another id until it no longer counts. */
    gone: z.literal(true).exactOptional(),
  }),
);
