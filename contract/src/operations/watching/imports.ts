import * as z from 'zod';
import { costOfRating } from '../../causes.ts';
import { rulesSchema } from '../../game/challenge-rules.ts';
import { operation } from '../../operation.ts';
import { idSchema, instantSchema, movieIdSchema, refuse } from '../../primitives.ts';
import { movieCardSchema } from '../movies/movies.ts';
import { collectionOrderSchema, maxCollections, standingCollections } from './collection-parts.ts';
import { importSourceSchema } from './import-source.ts';
import { scoreSchema } from './ratings.ts';

/** The most rows, or movies, of one call. */
export const maxImportedAtOnce = 500;
/** The longest body of a call, in bytes; one with many notes has fewer movies than it might. */
export const maxImportBytes = 512_000;
/** The most movies of which a user's imports together say something. */
export const maxImportedMovies = 20_000;
/** The most imports within the days in which each can be undone, and the most that are listed. */
export const maxImports = 50;
/** The most imports there can ever be, without those undone long ago. */
export const maxImportsEver = 1_000;
/** For how many days an import can be undone. */
export const importUndoDays = 7;

/** A movie as a file names it. */
const namedMovieSchema = z.strictObject({
  /** The likeliest first. */
  titles: z.array(z.string().max(300)).max(6),
  year: z.int().min(0).max(9999).nullable(),
  tmdbId: movieIdSchema.nullable(),
  /** Such as tt0133093. */
  imdbId: z.string().max(20).nullable(),
  directors: z.array(z.string().max(300)).max(10),
});

/** What a row is in the catalogue. `ambiguous` has what it may be, best first. */
const matchSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('matched'),
    movieId: movieIdSchema,
    by: z.enum(['tmdb', 'imdb', 'title']),
  }),
  z.strictObject({ kind: z.literal('ambiguous'), candidates: z.array(movieIdSchema) }),
  z.strictObject({ kind: z.literal('not-found') }),
]);

export const matchImported = operation({
  name: 'imports-match',
  summary:
    "Finds the movies of another service's rows: by their ids, otherwise by title in any language, year and directors; tells which are watched, rated or on the watchlist already.",
  caller: 'signed-in',
  input: z.strictObject({ movies: z.array(namedMovieSchema).min(1).max(maxImportedAtOnce) }),
  output: z.strictObject({
    /** One for each row, in their order. */
    matches: z.array(matchSchema),
    /** All movies that the matches name, each once. */
    movies: z.array(movieCardSchema),
    /** Which of those are here already, by their ids. */
    here: z.strictObject({
      seen: z.array(movieIdSchema),
      rated: z.array(movieIdSchema),
      wanted: z.array(movieIdSchema),
    }),
  }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 552, writes: 1, with: '45,000 movies, and 500 custom ones' },
  refusals: [],
  rest: { method: 'POST', path: '/api/imports/match' },
  bodyBytes: maxImportBytes,
  holdsCatalogue: true,
  onlyReads: true,
  noTool: 'It takes the rows of a file, which are longer than a message may be.',
});

const daySchema = z.union([
  z.strictObject({ date: z.iso.date() }),
  z.strictObject({ instant: z.iso.datetime({ offset: true }) }),
]);

/** A day without a zone, a moment, or null where the file doesn't say; one that can't be is taken as null. */
export const whenSchema = daySchema.nullable();
export type When = z.infer<typeof whenSchema>;
/** A time that a file says. */
export type KnownWhen = NonNullable<When>;

/** The letters of what is written of a movie as such, which may be a whole review. */
export const maxReviewLetters = 10_000;

/** The watches of a movie in one part of an import. */
export const maxWatchesAtOnce = 100;

/** What is written of a movie, or of its place on a list. */
const wordsOf = (letters: number) => ({
  note: z.string().min(1).max(letters).optional(),
  tags: z.array(z.string().min(1).max(30)).max(10).optional(),
});

/** Since when a standing collection has a movie, and its place in the order by hand, if there is one. */
const place = { at: whenSchema, position: z.int().optional(), ...wordsOf(500) };

/** All that a user says of one movie; `note` and `tags` on no list are those of the movie as such. */
export const importedMovieSchema = z.strictObject({
  movieId: movieIdSchema,
  /** Each time that they watched it. */
  watched: z.array(whenSchema).max(maxWatchesAtOnce).optional(),
  rating: z.strictObject({ value: scoreSchema, at: whenSchema }).optional(),
  wanted: z.strictObject(place).optional(),
  /** The lists that have it. */
  listed: z
    .array(
      z.strictObject({
        list: z.string().min(1).max(100),
        collection: idSchema
          .optional()
          .describe(
            'the id of one of the import’s `collections`. Without, the list goes into the one that imports made by its name, or a new one, never into one of that name that the caller made: to join it, list it in `collections`',
          ),
        position: z.int().nullable(),
        note: z.string().max(500).nullable(),
        tags: place.tags,
        at: whenSchema,
      }),
    )
    .max(20)
    .optional(),
  liked: z.strictObject(place).optional(),
  ...wordsOf(maxReviewLetters),
  /** A disc or a file; the medium is as the file names it, such as Blu-ray. */
  owned: z.strictObject({ medium: z.string().max(60).nullable(), ...place }).optional(),
});
export type ImportedMovie = z.infer<typeof importedMovieSchema>;

/** A collection as our own files keep it. */
export const importedCollectionSchema = z.strictObject({
  /**
   * The id of one of the caller's own, which stays as it is, or of a standing one, which takes this if nobody
   * described or arranged it, but never a name or rules; any other stands for a new collection.
   */
  id: idSchema,
  name: z.string().min(1).max(60),
  description: z.string().min(1).max(200).nullable(),
  cover: movieIdSchema.nullable(),
  order: collectionOrderSchema,
  /** Rules that its movies meet, if it fills itself. */
  rules: rulesSchema.nullable(),
});
export type ImportedCollection = z.infer<typeof importedCollectionSchema>;

/**
 * How much of each kind; `lists` for new collections, and standing ones that took what they are; `listed` for
 * places in any but standing ones.
 */
export const importCountsSchema = z.strictObject({
  watches: z.int(),
  ratings: z.int(),
  watchlist: z.int(),
  lists: z.int(),
  listed: z.int(),
  likes: z.int(),
  notes: z.int(),
  owned: z.int(),
});
export type ImportCounts = z.infer<typeof importCountsSchema>;

/** What a file may say of a movie; `listed` is that lists have it, `notes` are of the movie as such. */
export const saidKinds = [
  'watches',
  'ratings',
  'watchlist',
  'listed',
  'likes',
  'notes',
  'tags',
  'owned',
] as const;
export type SaidKind = (typeof saidKinds)[number];

/** What may be filled in where something is there: the day of a watch; words of a place, or a medium. */
export const filledIn = ['day', 'note', 'tags', 'medium'] as const;
export type FilledIn = (typeof filledIn)[number];

export const applyImport = operation({
  name: 'imports-apply',
  summary:
    'Adds what a part of an import says of movies. What is there already stays, as do ratings made here; what has no room is left out; it pays nothing, and a part that is repeated changes nothing.',
  caller: 'signed-in',
  input: z.strictObject({
    /** Chosen by the client, for all parts of what is imported together. */
    importId: idSchema,
    /**
     * Which part it is, from 0; parts may come in any order. Nothing is noted of those before the first that
     * has anything new. Sent once more, they stay said when another import is undone.
     */
    part: z.int().min(0).max(999),
    source: importSourceSchema,
    /** All services, where its files are of several; the list of imports names them. */
    sources: z.array(importSourceSchema).max(importSourceSchema.options.length).optional(),
    /** Whether its ratings replace those that were made here. */
    overwrites: z.boolean().default(false),
    /** Each movie once. Over all parts in ascending order of ids, which costs least. */
    movies: z
      .array(importedMovieSchema)
      .max(maxImportedAtOnce)
      .superRefine((movies, ctx) => {
        const ids = new Set(movies.map(({ movieId }) => movieId));
        if (ids.size < movies.length) ctx.addIssue(refuse('movies-repeated'));
      }),
    /** The collections that its movies are in, and those without movies. New ones are private. */
    collections: z
      .array(importedCollectionSchema)
      .max(maxCollections + standingCollections.length)
      .default([]),
  }),
  output: z.strictObject({
    importId: idSchema,
    part: z.int(),
    /** What this part brings that wasn't there before it. */
    added: importCountsSchema,
    /** The movies of which something was left as it is or out, and why. */
    kept: z.array(
      z.strictObject({
        movieId: movieIdSchema,
        reason: z.enum([
          'there-already',
          'noted-there',
          'rated-here',
          'rated-before',
          'no-room',
          'not-listed',
          'ratings-full',
          'collection-full',
          'collections-too-many',
          'movie-unknown',
        ]),
        /** The kinds of which something is new, and those of which something was there already. */
        added: z.array(z.enum(saidKinds)),
        there: z.array(z.enum(saidKinds)),
        /** What was filled in where something was there, if anything. */
        filled: z.array(z.enum(filledIn)).exactOptional(),
        /** The days of its watches by whether each is new, as they were sent, if some are and some aren't. */
        days: z.strictObject({ added: z.array(daySchema), there: z.array(daySchema) }).exactOptional(),
      }),
    ),
    /** The names of lists that weren't made: there is no room for them, or no movie can meet their rules. */
    unfitLists: z.array(z.string()),
  }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: {
    reads: 7_610,
    writes: 1_070,
    with: '500 movies of members, in 100 parts and 200 lists, all wanted after they were watched here',
  },
  refusals: ['imports-full', 'import-undone', 'account-missing', 'guest-already-merged'],
  rest: { method: 'PUT', path: '/api/imports/{importId}/parts/{part}' },
  bodyBytes: maxImportBytes,
  causes: costOfRating,
  holdsCatalogue: true,
  noTool: 'It takes the rows of a file, which are longer than a message may be.',
});

const importSchema = z.strictObject({
  importId: idSchema,
  source: importSourceSchema,
  /** All services that its files are of, `source` first. */
  sources: z.array(importSourceSchema),
  /** When its first part was applied. */
  at: instantSchema,
  /** `undoing` if an undo ended before all was taken back; undoing it again goes on, whenever that is. */
  state: z.enum(['applied', 'undoing', 'undone']),
  /** What it brought, or what was taken back if it was undone. */
  counts: importCountsSchema,
  /** Until when it can be undone; null if it can't any more. */
  undoUntil: instantSchema.nullable(),
});

export const listImports = operation({
  name: 'imports-list',
  summary: "Lists the caller's last 50 imports, the latest first.",
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({
    imports: z.array(importSchema),
    /** The movies that all imports say something of, with undone ones whose movies aren't cleared yet. */
    movies: z.int(),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 4, writes: 1 },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/imports' },
  whileSuspended: true,
  keptOffline: 1,
});

export const undoImport = operation({
  name: 'imports-undo',
  summary:
    'Takes an import back within 7 days, with the movies of their own that it added; what was changed here afterwards, or another import says, too, stays. Repeated, it goes on with what is left, if anything.',
  caller: 'signed-in',
  input: z.strictObject({ importId: idSchema }),
  output: z.strictObject({
    importId: idSchema,
    taken: importCountsSchema,
    /** The number of movies of which another import says some of the same, which stays. */
    shared: z.int(),
    /** What stays because it was changed here afterwards: the first 200, by their ids. */
    kept: z.array(
      z.strictObject({ ...movieCardSchema.shape, reason: z.enum(['rated-here', 'changed-here']) }),
    ),
  }),
  limit: { perTenMinutes: 60, counted: 'leased' },
  ceiling: {
    reads: 9_401,
    writes: 2_400,
    with: '100 parts, 200 lists, 200 movies that stay, 500 rated here since, and 500 of their own',
  },
  refusals: ['import-unknown', 'import-too-old', 'account-missing', 'guest-already-merged'],
  rest: { method: 'POST', path: '/api/imports/{importId}/undo' },
  causes: costOfRating,
  isUrgent: 'owed',
});
