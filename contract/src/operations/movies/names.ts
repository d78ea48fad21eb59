import * as z from 'zod';
import { serviceSchema } from '../../availability/services.ts';
import { unlocks } from '../../game/milestones.ts';
import { genreNames } from '../../movies/tmdb-codes.ts';
import { operation } from '../../operation.ts';
import { idSchema, regionSchema, shownProviderSchema, textsSchema } from '../../primitives.ts';

const shared = {
  caller: 'signed-in',
  input: z.strictObject({}),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 2, writes: 1 },
  refusals: [],
  whileSuspended: true,
} as const;

export const listServices = operation({
  ...shared,
  name: 'names-listServices',
  summary:
    'Lists the services by the numbers that accounts, offers and places have, and what each subscription opens; stores and free services can’t be subscribed to.',
  output: z.strictObject({
    services: z.array(
      serviceSchema.extend({
        /** With words for the tier with ads. */
        names: textsSchema,
        /** Whether an account can have it among its `providers`. */
        canSubscribe: z.boolean(),
        /** Other numbers whose offers this subscription opens: its tier with ads, or its number elsewhere. */
        covers: z.array(shownProviderSchema),
        /** The number to choose instead, if it is the same service’s elsewhere or before; else null. */
        sameAs: shownProviderSchema.nullable(),
      }),
    ),
  }),
  rest: { method: 'GET', path: '/api/services' },
});

export const listRegions = operation({
  ...shared,
  name: 'names-listRegions',
  summary: 'Lists the regions whose availability is known, by their ISO 3166-1 codes.',
  output: z.strictObject({ regions: z.array(z.strictObject({ region: regionSchema, names: textsSchema })) }),
  rest: { method: 'GET', path: '/api/regions' },
});

export const listGenres = operation({
  ...shared,
  name: 'names-listGenres',
  summary: 'Lists the genres of movies, by the English names that movies and filters have.',
  output: z.strictObject({
    genres: z.array(z.strictObject({ genre: z.enum(genreNames), names: textsSchema })),
  }),
  rest: { method: 'GET', path: '/api/genres' },
});

export const listMilestones = operation({
  ...shared,
  name: 'names-listMilestones',
  summary:
    'Lists what reaching a level brings, the lowest first: points to allot, coins, a title to wear, an item, and what becomes possible.',
  output: z.strictObject({
    milestones: z.array(
      z.strictObject({
        level: z.int().positive(),
        points: z.int(),
        coins: z.int(),
        /** What the level’s title is called. */
        titles: textsSchema,
        items: z.array(idSchema),
        unlocks: z.enum(unlocks).nullable(),
      }),
    ),
  }),
  rest: { method: 'GET', path: '/api/milestones' },
});
