import * as z from 'zod';
import { operation } from '../operation.ts';
import { movieIdSchema } from '../primitives.ts';
import { customMovieIdSchema } from './custom-movies.ts';

export const refusePromotion = operation({
  name: 'promotion-refuse',
  summary:
    "Takes the caller's watches, rating and list entries of a promoted custom movie out of the promotion: within minutes they belong to a custom movie of the caller's, which is what it was. Permanent; repeated it returns the same movie.",
  caller: 'signed-in',
  input: z.strictObject({
    /** The custom movie that was promoted, as `movies-show` returns it in `promotions`. */
    movieId: customMovieIdSchema,
  }),
  output: z.strictObject({
    /** The caller's own movie that has their entries from now on. */
    movieId: movieIdSchema,
  }),
  limit: { perTenMinutes: 100, counted: 'leased' },
  refusals: ['nothing-to-refuse', 'account-deleted'],
  rest: { method: 'POST', path: '/api/films/custom/{movieId}/promotion/refusal' },
});
