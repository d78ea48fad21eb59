import * as z from 'zod';
import { namedPlaceSchema, serviceSchema } from '../../availability/services.ts';
import { fixedCost } from '../../causes.ts';
import { inSession } from '../../errors.ts';
import { rulesSchema } from '../../game/challenge-rules.ts';
import { customAudienceSchema } from '../../movies/custom-movie.ts';
import { assertRanges } from '../../movies/filters.ts';
import { movieDetailsSchema, offerKindSchema } from '../../movies/movie.ts';
import { genreNames } from '../../movies/tmdb-codes.ts';
import { operation } from '../../operation.ts';
import {
  formed,
  idSchema,
  instantSchema,
  movieIdSchema,
  providerIdSchema,
  regionSchema,
  shownProviderSchema,
  uidSchema,
} from '../../primitives.ts';
import { movieOwnerSchema } from '../together/sessions.ts';
import { advanceSchema, candidateSchema } from '../together/tonight.ts';
import { importSourceSchema } from '../watching/import-source.ts';

/** The most imports of which a movie's page has words: the last. */
export const maxImportedNotes = 10;

/** What an import says of a movie in words, as the first of the caller's that said it. */
const importedNoteSchema = z.strictObject({
  source: importSourceSchema,
  /** When it was imported. */
  importedAt: instantSchema,
  note: z.string().nullable(),
  tags: z.array(z.string()),
});
export type ImportedNote = z.infer<typeof importedNoteSchema>;

/** A movie's availability in a region; `unknown` also if it was checked too long ago. */
export const knowledgeSchema = z.enum(['fresh', 'stale', 'unknown']);

export const movieViewSchema = z.strictObject({
  ...candidateSchema.pick({
    movieId: true,
    title: true,
    titles: true,
    year: true,
    runtime: true,
    genres: true,
    directors: true,
    rating: true,
    certificate: true,
    otherCertificate: true,
    posterPath: true,
    depicts: true,
  }).shape,
  originalTitle: z.string(),
  language: z.string().nullable(),
  countries: z.array(z.string()),
  /** The leading roles, in billing order. */
  cast: z.array(z.string()),
  keywords: z.array(z.string()),
  popularity: z.number().nullable(),
  ...movieDetailsSchema.pick({
    releaseDate: true,
    overviews: true,
    trailers: true,
    people: true,
    externalIds: true,
    collection: true,
  }).shape,
  /** Whether TMDB deleted it; its data stays. */
  leftTmdb: z.boolean(),
  /** Whether the caller has seen it. */
  seen: z.boolean(),
  /** Notes and tags that the caller imported, the last first; nobody else is shown them. Absent if none. */
  importedNotes: z.array(importedNoteSchema).max(maxImportedNotes).exactOptional(),
  /** For a custom movie; null for a catalogue movie. */
  custom: z
    .strictObject({
      audience: customAudienceSchema,
      /** Whether the caller added it. */
      mine: z.boolean(),
      /** Whether its maker lists it: false once it is deleted. */
      listed: z.boolean(),
      /** For the maker: a catalogue movie with the same title and year. */
      suggestedMatch: movieIdSchema.nullable(),
      /** What it is about, as its maker says it, and who worded that. */
      overview: z.string().nullable(),
      overviewBy: z.enum(['maker', 'model']).nullable(),
    })
    .nullable(),
  /** Custom movies promoted to it of which the caller had something: their title for each, and since when. */
  promotions: z
    .array(
      z.strictObject({
        movieId: movieIdSchema,
        title: z.string(),
        year: z.int().nullable(),
        at: instantSchema,
        /** The caller's own movie that has their entries, once they refused; null until then. */
        keptAs: movieIdSchema.nullable(),
      }),
    )
    .max(5),
  availability: z.strictObject({
    /** The caller's region, or in a session together the screen's. */
    region: z.string(),
    knowledge: knowledgeSchema,
    checkedAt: instantSchema.nullable(),
    /** Whether these offers are sample data. */
    sampleOffers: z.boolean(),
    /** The movie's offers there; `mine` if the caller pays nothing more for it. Empty if unknown. */
    offers: z.array(
      z.strictObject({
        provider: shownProviderSchema,
        service: serviceSchema,
        kind: offerKindSchema,
        mine: z.boolean(),
      }),
    ),
  }),
  /** The session's attendees and where each can watch it; without a session, the caller alone. */
  viewers: z.array(z.strictObject({ uid: uidSchema, places: z.array(namedPlaceSchema) })),
  /** Where all attendees can watch it; null without a session, or if not all can. */
  tonight: z.array(namedPlaceSchema).nullable(),
  /** Which attendees have it as a disc or a file; absent if nobody, or if that doesn't count there. */
  ownedBy: z.array(movieOwnerSchema).exactOptional(),
  /** The attendees' challenges that it would advance if watched now. */
  advances: z.array(advanceSchema),
});
export type MovieView = z.infer<typeof movieViewSchema>;

export const showMovie = operation({
  name: 'movies-show',
  summary:
    'Returns a movie: its facts, where and by whom it can be watched, and whose challenges it advances.',
  caller: 'signed-in',
  input: z.strictObject({
    movieId: movieIdSchema,
    sessionId: idSchema.optional().describe('a session of the caller'),
  }),
  output: movieViewSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 117, writes: 2, with: '20 attendees in 20 regions, each with the movie on a shelf' },
  refusals: [...inSession, 'movie-unknown', 'account-missing'],
  rest: { method: 'GET', path: '/api/movies/{movieId}', aliases: ['/api/films/{movieId}'] },
  holdsCatalogue: true,
  keptOffline: 50,
});

/** A movie in a list. */
export const movieCardSchema = movieViewSchema.pick({
  movieId: true,
  title: true,
  originalTitle: true,
  titles: true,
  year: true,
  runtime: true,
  genres: true,
  directors: true,
  posterPath: true,
  depicts: true,
});
export type MovieCard = z.infer<typeof movieCardSchema>;

/** Filters of a search or a list. Unknown facts pass no filter. */
const filters = {
  /** Any of these TMDB genres. */
  genres: z.array(z.enum(genreNames)).min(1).max(10).optional(),
  fromYear: z.int().min(1870).max(2100).optional(),
  toYear: z.int().min(1870).max(2100).optional(),
  /** Minutes. */
  minRuntime: z.int().min(1).max(1000).optional(),
  maxRuntime: z.int().min(1).max(1000).optional(),
  language: formed(/^[a-z]{2}$/, { example: 'fr' }).optional(),
  /** Only movies on the caller's services. */
  onMyServices: z.boolean().default(false),
};

export const searchMovies = operation({
  name: 'movies-search',
  summary:
    "Searches movies, including the caller's custom movies, by titles in any language, people, English keywords and year, as one types; tolerates typing errors. A genre or a span of years is a filter, not part of the query. A link to a movie at TMDB or IMDb, or an IMDb id, finds that movie, whatever the filters.",
  caller: 'signed-in',
  input: z
    .strictObject({
      query: z.string().trim().min(1).max(100),
      ...filters,
      limit: z.int().min(1).max(50).default(20),
    })
    .superRefine(assertRanges),
  output: z.strictObject({ movies: z.array(movieCardSchema) }),
  limit: { perTenMinutes: 1200, counted: 'leased' },
  ceiling: { reads: 540, writes: 1, with: '45,000 movies, and 500 custom ones' },
  refusals: ['account-missing'],
  rest: { method: 'GET', path: '/api/films/search' },
  holdsCatalogue: true,
});

/** The state of a TMDB look-up. */
export const lookUpStatusSchema = z.enum(['asked', 'answered', 'failed']);

export const lookUpMovies = operation({
  name: 'movies-lookUp',
  summary:
    "Looks up movies at TMDB that the catalogue lacks, at most twenty times a day, and adds those found within the caller's share; needs a verified e-mail address. A document of the caller's gets the answer.",
  caller: 'member',
  input: z.strictObject({
    query: z.string().trim().min(1).max(100),
    year: z.int().min(1870).max(2100).optional().describe('the year of the first release'),
  }),
  output: z.strictObject({
    /** The document is `users/{uid}/lookUps/{lookUpId}`, kept for a day. */
    lookUpId: idSchema,
  }),
  limit: { perTenMinutes: 30, counted: 'strict' },
  ceiling: { reads: 100, writes: 60, with: 'eight new movies in 30 regions' },
  rest: { method: 'POST', path: '/api/movies/look-ups' },
  creates: { path: '/api/movies/look-ups/{lookUpId}', mayRepeat: true },
  refusals: ['account-missing', 'guest-already-merged', 'look-ups-too-many', 'email-unverified'],
  causes: fixedCost(100, 60),
});

export const showLookUp = operation({
  name: 'movies-showLookUp',
  summary: "Returns one of the caller's look-ups, with its answer once TMDB has given one.",
  caller: 'member',
  input: z.strictObject({ lookUpId: idSchema }),
  output: z.strictObject({
    query: z.string(),
    year: z.int().nullable(),
    status: lookUpStatusSchema,
    /** The movies found that are in the catalogue now, in TMDB's order. */
    movies: z.array(movieCardSchema),
    /** How many more were found but couldn't be added. */
    more: z.int().min(0),
    askedAt: instantSchema,
    expiresAt: instantSchema,
  }),
  limit: { perTenMinutes: 1200, counted: 'leased' },
  ceiling: { reads: 3, writes: 1 },
  refusals: ['look-up-not-found'],
  rest: { method: 'GET', path: '/api/movies/look-ups/{lookUpId}' },
});

/** By popularity, by newness, or by English title. */
export const movieOrderSchema = z.enum(['popularity', 'year', 'title']);

export const listMovies = operation({
  name: 'movies-list',
  summary: 'Lists the movies of the catalogue page by page, in an order and with filters.',
  caller: 'signed-in',
  input: z
    .strictObject({
      order: z
        .enum([...movieOrderSchema.options, 'trending'])
        .default('popularity')
        .describe('`trending`: this week’s trending movies at TMDB, in their order; one page'),
      ...filters,
      pageSize: z.int().min(1).max(50).optional().describe('20 if it isn’t given'),
      /** The former name of `pageSize`. */
      limit: z.int().min(1).max(50).optional().meta({ deprecated: true }),
      cursor: z
        .string()
        .max(1000)
        .optional()
        .describe(
          'the former page’s `nextCursor`; it names that page’s last movie, so changes meanwhile shift no pages',
        ),
    })
    .superRefine(assertRanges),
  output: z.strictObject({
    movies: z.array(movieCardSchema),
    /** The next page's cursor; null on the last page. Other pages may be short or empty, too. */
    nextCursor: z.string().nullable(),
  }),
  limit: { perTenMinutes: 1200, counted: 'leased' },
  ceiling: { reads: 50, writes: 1, with: '45,000 movies' },
  refusals: ['cursor-invalid', 'account-missing'],
  rest: { method: 'GET', path: '/api/movies' },
  holdsCatalogue: true,
});

export const suggestMovies = operation({
  name: 'movies-suggest',
  summary:
    "Suggests what to watch next: unseen movies on the caller's services, the best for their challenges first.",
  caller: 'signed-in',
  input: z.strictObject({ limit: z.int().min(1).max(20).default(5) }),
  output: z.strictObject({
    movies: z.array(candidateSchema),
    /** How many match in all, and how many of those advance a challenge. */
    total: z.int(),
    advancing: z.int(),
    sampleOffers: z.boolean(),
  }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 50, writes: 2, with: '45,000 movies, and the taste model' },
  refusals: ['account-missing', 'catalogue-missing', 'account-deleted'],
  rest: { method: 'GET', path: '/api/suggestions' },
  holdsCatalogue: true,
});

export const previewRules = operation({
  name: 'movies-preview',
  summary:
    "Counts the catalogue's movies that meet some rules, in all and on the caller's services. Custom movies aren't among them.",
  caller: 'signed-in',
  input: z.strictObject({ rules: rulesSchema }),
  output: z.strictObject({
    /** In the whole catalogue. */
    total: z.int(),
    /** On the caller's own services in their region. */
    mine: z.int(),
    /** Some examples, the caller's own and the best known first. */
    examples: z.array(z.strictObject({ ...movieCardSchema.shape, mine: z.boolean() })).max(6),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 50, writes: 2, with: '45,000 movies, and the taste model' },
  refusals: ['account-missing', 'catalogue-missing', 'account-deleted'],
  rest: { method: 'POST', path: '/api/movies/preview' },
  holdsCatalogue: true,
  onlyReads: true,
});

/** A report on an offer: `gone` is shown but not available, `here` is available but not shown. */
const offerReportSchema = z.strictObject({
  movieId: movieIdSchema,
  provider: providerIdSchema,
  region: regionSchema,
  says: z.enum(['gone', 'here']),
});
export type OfferReport = z.output<typeof offerReportSchema>;

/**
 * What a report causes. `queued`: the movie is checked before others; `recent`: it was checked lately, so it
 * isn't checked again for now; `none`: nothing is checked for it now, as the region isn't covered or too many
 * movies wait.
 */
export const reportCheckSchema = z.enum(['queued', 'recent', 'none']);
export type ReportCheck = z.infer<typeof reportCheckSchema>;

/** How many movies' offers a member may report in a day. */
export const maxOfferReports = 10;

export const reportOffer = operation({
  name: 'movies-reportOffer',
  summary: `Reports a wrong offer, so that the movie is checked again before others unless it was checked within six hours; needs a verified e-mail address. The last report on a movie counts, and ${maxOfferReports} movies may be reported in a day.`,
  caller: 'member',
  input: offerReportSchema,
  output: z.strictObject({
    movieId: movieIdSchema,
    /** When it was last checked; null if never. A later check answers the report. */
    checkedAt: instantSchema.nullable(),
    check: reportCheckSchema,
  }),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 8, writes: 4 },
  refusals: [
    'movie-unknown',
    'movie-custom',
    'account-missing',
    'guest-already-merged',
    'email-unverified',
    'offer-reports-too-many',
  ],
  rest: { method: 'POST', path: '/api/movies/{movieId}/offer-reports' },
  isUrgent: 'owed',
  holdsCatalogue: true,
  causes: fixedCost(5, 3),
});
