import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { bannerSchema } from '@cine/contract/game/guilds/banner';
import * as z from 'zod';

/** A guild's place in its table; none while it isn't there. */
const placesSchema = z.strictObject({
  week: z.strictObject({ monday: z.int(), points: z.int().positive(), at: storedInstant }).exactOptional(),
});
export type GuildPlaces = z.output<typeof placesSchema>;

/** `guilds/{groupId}`: how the table shows a guild and what its players made of it. It names nobody. */
export const guildDocument = documentCodec(
  'guilds',
  z.strictObject({
    /** The group's name and banner. */
    name: z.string(),
    banner: bannerSchema,
    /** How many different movies count for the open weeks' challenges, by each week's first date. */
    weeks: z.array(z.strictObject({ monday: z.iso.date(), movies: z.int().positive() })),
    /** The weeks whose challenge it has completed, by their first dates, ascending. */
    won: z.array(z.iso.date()),
    /** The place that the table counts: by which run of the job, before it and since. */
    ranked: z.strictObject({ run: z.int(), former: placesSchema, now: placesSchema }).exactOptional(),
    /** Its group is gone: it leaves the table with the next run. */
    gone: z.literal(true).exactOptional(),
  }),
);
export type Guild = DocumentOf<typeof guildDocument>;
