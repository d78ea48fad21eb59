import * as z from 'zod';
import { operation } from '../../operation.ts';
import { instantSchema } from '../../primitives.ts';
import { movieCardSchema } from '../movies/movies.ts';

/** Users who rate as the caller does, anonymously. */
export const listNeighbours = operation({
  name: 'neighbours-list',
  summary:
    "Lists the users whose ratings are most like the caller's, without names: how alike, on how many movies, and what both love.",
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({
    /** The most similar first, thirty at most. */
    neighbours: z.array(
      z.strictObject({
        /** Pearson's correlation, drawn to 0 with few common movies: above 0, at most 1. */
        similarity: z.number().min(0).max(1),
        /** Movies that both have rated. */
        common: z.int().positive(),
        /** Up to three movies that both love. */
        loved: z.array(movieCardSchema),
      }),
    ),
    /**
     * When this list last changed; later comparisons may have changed nothing. Null before the first
     * neighbour.
     */
    comparedAt: instantSchema.nullable(),
    /** Whether other users' lists show the caller, as set by `tastes-setUp`. */
    shown: z.boolean(),
  }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 45, writes: 1, with: '30 neighbours' },
  refusals: ['account-missing'],
  rest: { method: 'GET', path: '/api/neighbours' },
  holdsCatalogue: true,
  keptOffline: 1,
});
