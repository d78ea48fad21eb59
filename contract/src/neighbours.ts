import { z } from 'zod';
import { movieCardSchema } from './movies.ts';
import { operation } from './operation.ts';
import { instantSchema } from './primitives.ts';

/** People who rate as the caller does, without anything that tells who they are. */
export const listNeighbours = operation({
  name: 'neighbours-list',
  summary:
    'People whose ratings are most like the caller’s, named to nobody: how alike, on how many movies, and what both love.',
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({
    /** The most similar first, thirty at most. */
    neighbours: z.array(
      z.strictObject({
        /** Pearson's correlation, drawn to 0 the fewer movies it stands on: above 0, at most 1. */
        similarity: z.number().min(0).max(1),
        /** Movies that both have rated. */
        common: z.int().positive(),
        /** Movies that both love, three at most. */
        loved: z.array(movieCardSchema.pick({ movieId: true, title: true, titles: true, year: true })),
      }),
    ),
    /** When this list last changed; a comparison that changed nothing is later. Null where nobody is like the caller yet. */
    comparedAt: instantSchema.nullable(),
    /** Whether the caller is shown to others so: they choose it with `tastes-setUp`. */
    shown: z.boolean(),
  }),
  limit: { perMinute: 30, counted: 'leased' },
  refusals: ['account-missing'],
  rest: { method: 'GET', path: '/api/neighbours' },
});
