import * as z from 'zod';
import { customMovieSchema } from '../operations/movies/custom-movies.ts';
import { movieIdSchema, uidSchema } from '../primitives.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

/** `customMovies/{movieId}`, read by its maker: a movie that a member added. */
export const customMovieDocument = documentCodec(
  'customMovies',
  customMovieSchema.omit({ movieId: true }).extend({
    /** `unnamedUid` once the maker is gone. */
    makerId: uidSchema,
    createdAt: storedInstant,
    /** What the idempotency key of its creation stands for. */
    madeWith: z.string().nullable(),
    /** Folded titles with the year, to recognise a movie new in the catalogue; none if it isn't listed. */
    matchKeys: z.array(z.string()),
    /**
     * Since when references wait to be repointed from it, or to it if it `keeps` them, or were last resumed;
     * null if none are left.
     */
    repointingSince: storedInstant.nullable(),
    /** The promoted movie whose entries of its maker it keeps, as they refused the promotion. */
    keeps: movieIdSchema.exactOptional(),
    /** What it was called when others began to refer to it, if it was changed since. */
    agreed: customMovieSchema.pick({ title: true, originalTitle: true, year: true }).exactOptional(),
  }),
  [(legacy) => ({ overview: null, overviewBy: null, ...legacy })],
);
export type CustomMovieDocument = DocumentOf<typeof customMovieDocument>;
