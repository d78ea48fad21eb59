import * as z from 'zod';
import { operation } from '../../operation.ts';
import { movieCardSchema } from './movies.ts';

/** The most bytes of all pictures of a call together. */
export const maxPictureBytes = 10_000_000;
/** The most pictures of one clip. */
export const maxPictures = 20;
/** The most movies of an answer. */
export const maxFoundByPicture = 3;

const base64Letters = (bytes: number) => Math.ceil(bytes / 3) * 4;

const foundMovieSchema = z.strictObject({
  movie: movieCardSchema,
  /** How much its still is like the picture that is most like it, from 0 to 1. */
  likeness: z.number().min(0).max(1),
  /** How the picture shows the still: mirrored, or only a part of it. */
  how: z.strictObject({ mirrored: z.boolean(), cropped: z.boolean() }),
  /** The still's file at TMDB; null if it has gone since. */
  stillPath: z.string().nullable(),
  /** How many of the pictures surely show it. */
  pictures: z.int().min(0),
});
export type FoundMovie = z.infer<typeof foundMovieSchema>;

const similarMovieSchema = z.strictObject({
  movie: movieCardSchema,
  /** How much its still looks like the picture, from 0 to 1, as a network sees it. */
  likeness: z.number().min(0).max(1),
  /** The still's file at TMDB; null if it has gone since. */
  stillPath: z.string().nullable(),
});
export type SimilarMovie = z.infer<typeof similarMovieSchema>;

export const findByPicture = operation({
  name: 'movies-findByPicture',
  summary: `Finds the movie that a picture is from (JPEG, PNG, WebP or AVIF), or up to ${maxPictures} pictures of one clip, by the catalogue’s stills; or movies that look similar. The pictures are looked at and forgotten.`,
  caller: 'signed-in',
  input: z.strictObject({
    pictures: z
      .array(z.base64().min(4).max(base64Letters(maxPictureBytes)))
      .min(1)
      .max(maxPictures)
      .refine(
        (pictures) =>
          pictures.reduce((sum, { length }) => sum + length, 0) <=
          base64Letters(maxPictureBytes) + 4 * maxPictures,
      )
      .describe(`in base64, ${maxPictureBytes / 1_000_000} MB and 24 megapixels together at most`),
  }),
  output: z.strictObject({
    /** Whether the first movie surely is the one; otherwise all are mere guesses. */
    isSure: z.boolean(),
    /** The likeliest first. */
    movies: z.array(foundMovieSchema).max(maxFoundByPicture),
    /**
     * Other movies that look like the pictures (the same kind of place, light or people) without being where
     * they are from, the nearest first. Only if none surely is, and the operator has a network that sees it.
     */
    similar: z.array(similarMovieSchema).max(maxFoundByPicture),
    /** How many stills of how many movies were compared. */
    compared: z.strictObject({ stills: z.int().min(0), movies: z.int().min(0) }),
  }),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 210, writes: 1, with: '45,000 movies of 20 stills' },
  refusals: ['picture-unreadable', 'picture-too-large', 'picture-animated'],
  rest: { method: 'POST', path: '/api/movies/pictures' },
  bodyBytes: base64Letters(maxPictureBytes) + 10_000,
  holdsCatalogue: true,
  onlyReads: true,
  noTool: 'It takes pictures, which are longer than a message may be.',
});
