import * as z from 'zod';
import { fixedCost } from '../../causes.ts';
import { customAudienceSchema, isCustomMovie } from '../../movies/custom-movie.ts';
import { genreNames } from '../../movies/tmdb-codes.ts';
import { operation } from '../../operation.ts';
import { assertChange, formed, instantSchema, keySchema, movieIdSchema, refuse } from '../../primitives.ts';
import { shownLines, shownText } from '../../text/shown-text.ts';
import { answeredBySchema } from '../core/ai.ts';
import { movieCardSchema } from './movies.ts';

/** Limits of a title's letters, genres, directors, and of a description's letters. */
export const customMovieLimits = { title: 120, name: 80, genres: 5, directors: 5, overview: 1000 } as const;
const { title, name, genres, directors } = customMovieLimits;
/** How long a description may be already that is to be completed, so that there is room for more. */
export const maxOverviewBegun = 800;

/** The facts a maker can give. Unknown ones are null or empty, and meet no rule. */
const facts = {
  title: shownText(1, title),
  originalTitle: shownText(1, title).nullable(),
  /** The year of the first release. */
  year: z.int().min(1870).max(2100).nullable(),
  genres: z
    .array(z.enum(genreNames))
    .max(genres)
    .transform((named) => [...new Set(named)]),
  /** Minutes. */
  runtime: z.int().min(1).max(1000).nullable(),
  /** ISO 639-1. */
  language: formed(/^[a-z]{2}$/, { example: 'fr' }).nullable(),
  directors: z.array(shownText(1, name)).max(directors),
};

export const customMovieIdSchema = movieIdSchema.superRefine((movieId, ctx) => {
  if (!isCustomMovie(movieId)) ctx.addIssue(refuse('custom-movie-needed'));
});

/** What a custom movie is, as its maker entered it. */
export const ownFactsSchema = z.strictObject({
  title: z.string(),
  originalTitle: z.string().nullable(),
  year: z.int().nullable(),
  genres: z.array(z.enum(genreNames)),
  runtime: z.int().nullable(),
  language: z.string().nullable(),
  directors: z.array(z.string()),
});

/** Who worded a description: its maker, or a model whose draft its maker took as it was. */
export const overviewBySchema = z.enum(['maker', 'model']);
export type OverviewBy = z.infer<typeof overviewBySchema>;

const overviewSchema = shownLines(1, customMovieLimits.overview).nullable();

/** A custom movie as returned to its maker. */
export const customMovieSchema = z.strictObject({
  movieId: movieIdSchema,
  audience: customAudienceSchema,
  ...ownFactsSchema.shape,
  /** What it is about, as its maker says it. */
  overview: z.string().nullable(),
  overviewBy: overviewBySchema.nullable(),
  /** Whether its maker lists it: false once it is deleted or promoted. */
  listed: z.boolean(),
  /** A catalogue movie with the same title and year, for the maker to confirm. */
  suggestedMatch: movieIdSchema.nullable(),
  /** The catalogue movie it was promoted to, which replaces it. */
  promotedTo: movieIdSchema.nullable(),
  createdAt: instantSchema,
});
export type CustomMovie = z.infer<typeof customMovieSchema>;

const overviewByInput = overviewBySchema
  .optional()
  .describe(
    '`model` for a draft of a model that its maker didn’t change; otherwise, and by default, `maker`',
  );

const ownOnly = ['movie-unknown', 'movie-not-yours', 'movie-promoted'] as const;
const often = { perTenMinutes: 200, counted: 'leased' } as const;

export const listCustomMovies = operation({
  name: 'movies-listCustom',
  summary:
    'Lists the movies that the caller has added, including deleted and promoted ones, in no particular order.',
  caller: 'member',
  input: z.strictObject({
    pageSize: z.int().min(1).max(100).optional().describe('50 if it isn’t given'),
    /** The former name of `pageSize`. */
    limit: z.int().min(1).max(100).optional().meta({ deprecated: true }),
    /** The former page's `nextCursor`. */
    cursor: formed(/^\d{1,16}$/, { example: '42' }).optional(),
  }),
  output: z.strictObject({
    movies: z.array(customMovieSchema),
    /** The next page's cursor; null on the last page. */
    nextCursor: z.string().nullable(),
  }),
  limit: often,
  ceiling: { reads: 105, writes: 1, with: '100 on a page' },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/films/custom' },
});

export const createCustomMovie = operation({
  name: 'movies-createCustom',
  summary: 'Adds a movie that the catalogue lacks, and returns catalogue movies that it might be.',
  caller: 'member',
  input: z.strictObject({
    title: facts.title,
    originalTitle: facts.originalTitle.default(null),
    year: facts.year.default(null),
    genres: facts.genres.default([]),
    runtime: facts.runtime.default(null),
    language: facts.language.default(null),
    directors: facts.directors.default([]),
    overview: overviewSchema.default(null),
    overviewBy: overviewByInput,
    audience: customAudienceSchema.default('private'),
    key: keySchema.optional().describe('an idempotency key: repeated calls with it add one movie'),
  }),
  output: z.strictObject({
    movie: customMovieSchema,
    /** Catalogue movies of similar title and year, the likeliest first. */
    matches: z.array(movieCardSchema).max(5),
  }),
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 35, writes: 3, with: '45,000 movies' },
  refusals: ['movies-too-many', 'title-refused', 'account-deleted', 'guest-already-merged'],
  rest: { method: 'POST', path: '/api/films/custom' },
  creates: { path: '/api/movies/{movie.movieId}', mayRepeat: true },
  holdsCatalogue: true,
});

export const completeDescription = operation({
  name: 'movies-completeDescription',
  summary:
    'Drafts the description of a movie that the caller adds, from what they say of it here and nothing else: worded by a language model where one is set up, otherwise by rules. Saves nothing; `overview` of `movies-createCustom` and `movies-changeCustom` takes what the caller makes of it.',
  caller: 'member',
  input: z
    .strictObject({
      title: facts.title,
      originalTitle: facts.originalTitle.default(null),
      year: facts.year.default(null),
      genres: facts.genres.default([]),
      runtime: facts.runtime.default(null),
      language: facts.language.default(null),
      directors: facts.directors.default([]),
      begun: shownLines(0, maxOverviewBegun)
        .default('')
        .describe('what is written already: the draft begins with it, unchanged'),
    })
    .superRefine(({ year, genres, runtime, language, directors, begun }, ctx) => {
      const isKnown = [year, runtime, language].some((each) => each !== null);
      if (!isKnown && genres.length + directors.length === 0 && begun === '')
        ctx.addIssue({ ...refuse('facts-needed'), path: ['title'] });
    }),
  output: z.strictObject({
    draft: z.string().max(customMovieLimits.overview),
    answeredBy: answeredBySchema,
  }),
  limit: { perTenMinutes: 30, counted: 'strict' },
  ceiling: { reads: 8, writes: 9, with: 'an answer that is asked for twice' },
  refusals: ['account-deleted'],
  rest: { method: 'POST', path: '/api/films/custom/drafts' },
  destroysNothing: true,
});

export const matchCustomMovie = operation({
  name: 'movies-matchCustom',
  summary:
    "Lists the catalogue movies that one of the caller's custom movies might be, the suggested one first.",
  caller: 'member',
  input: z.strictObject({ movieId: customMovieIdSchema }),
  output: z.strictObject({ matches: z.array(movieCardSchema).max(6) }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 35, writes: 2, with: '45,000 movies' },
  refusals: ownOnly,
  rest: { method: 'GET', path: '/api/films/custom/{movieId}/matches' },
  holdsCatalogue: true,
});

export const changeCustomMovie = operation({
  name: 'movies-changeCustom',
  summary:
    'Changes a custom movie of the caller; watches keep its former facts. Once others have it, its title and year can only be corrected.',
  caller: 'member',
  input: z
    .strictObject({
      movieId: customMovieIdSchema,
      ...z.strictObject(facts).partial().shape,
      overview: overviewSchema.optional(),
      overviewBy: overviewByInput,
      audience: z.literal('group').optional().describe('shares it permanently with anyone who has its id'),
      listed: z.literal(true).optional().describe('restores a deleted one'),
      suggestedMatch: z.null().optional().describe('declines the suggested movie'),
    })
    .superRefine(({ movieId: _, ...changes }, ctx) => assertChange(changes, ctx)),
  output: customMovieSchema,
  limit: often,
  ceiling: {
    reads: 70,
    writes: 4,
    with: '20 sessions that have a shared movie, and a new name among 45,000 movies',
  },
  refusals: [
    ...ownOnly,
    'movies-too-many',
    'movie-others-have',
    'title-refused',
    'account-deleted',
    'guest-already-merged',
  ],
  rest: { method: 'POST', path: '/api/films/custom/{movieId}' },
  holdsCatalogue: true,
  causes: fixedCost(35, 3),
});

export const deleteCustomMovie = operation({
  name: 'movies-deleteCustom',
  summary: 'Deletes a custom movie of the caller; watches, sessions and lists that have it keep it.',
  caller: 'member',
  input: z.strictObject({ movieId: customMovieIdSchema }),
  output: z.strictObject({
    movieId: movieIdSchema,
    /** Whether it still exists, unlisted, because something refers to it. */
    kept: z.boolean(),
  }),
  limit: often,
  ceiling: { reads: 12, writes: 3 },
  refusals: [...ownOnly, 'account-deleted'],
  rest: { method: 'DELETE', path: '/api/films/custom/{movieId}' },
  isUrgent: true,
});

export const promoteCustomMovie = operation({
  name: 'movies-promoteCustom',
  summary:
    'Replaces a custom movie of the caller by a catalogue movie, permanently and for all users; references follow within minutes.',
  caller: 'member',
  input: z.strictObject({
    movieId: customMovieIdSchema,
    /**
     * The catalogue movie; if others refer to the custom one, it must be one that `movies-matchCustom`
     * returns.
     */
    tmdbId: movieIdSchema.superRefine((movieId, ctx) => {
      if (isCustomMovie(movieId)) ctx.addIssue(refuse('catalogue-movie-needed'));
    }),
  }),
  output: z.strictObject({
    /** The movie that replaces it from now on. */
    movieId: movieIdSchema,
  }),
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 150, writes: 60, perCall: { reads: 80, writes: 20 }, with: 'each watch, of all users' },
  refusals: [...ownOnly, 'movie-unlike', 'account-deleted'],
  rest: { method: 'POST', path: '/api/films/custom/{movieId}/promotion' },
  holdsCatalogue: true,
  causes: fixedCost(5_000, 2_000),
});

export const refusePromotion = operation({
  name: 'promotion-refuse',
  summary:
    "Takes the caller's watches, rating and list entries of a promoted custom movie out of the promotion: within minutes they belong to a custom movie of the caller's, which is what it was. Permanent; repeated it returns the same movie.",
  caller: 'signed-in',
  input: z.strictObject({
    movieId: customMovieIdSchema.describe(
      'the custom movie that was promoted, as `movies-show` returns it in `promotions`',
    ),
  }),
  output: z.strictObject({
    /** The caller's own movie that has their entries from now on. */
    movieId: movieIdSchema,
  }),
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 150, writes: 60, perCall: { reads: 150, writes: 60 }, with: 'each watch of the user' },
  refusals: ['nothing-to-refuse', 'account-deleted'],
  rest: { method: 'POST', path: '/api/films/custom/{movieId}/promotion/refusal' },
  causes: fixedCost(5_000, 2_000),
});
