import * as z from 'zod';
import { ruleSchema } from '../../game/challenge-rules.ts';
import { operation } from '../../operation.ts';
import { providerIdSchema } from '../../primitives.ts';
import { answeredBySchema } from '../core/ai.ts';
import { movieCardSchema } from './movies.ts';

/** The longest sentence that is read, in letters. */
export const maxSentence = 300;
/** The most rules that a sentence becomes. */
export const maxAskedRules = 20;

/** By rating, by year, by length, or by popularity. */
export const askedOrderSchema = z.enum(['rating', 'newest', 'oldest', 'shortest', 'longest', 'popular']);

const parts = {
  /** A movie meets all of them. */
  rules: z.array(ruleSchema).max(maxAskedRules),
  /** A mood's id; null if any fits. */
  mood: z.string().max(40).nullable(),
  /** Titles, names and subjects to look for, as typed. */
  text: z.string().trim().max(maxSentence),
  /** Services, of which one suffices; empty if any does. */
  providers: z.array(providerIdSchema).max(20),
  /** Only what the caller can watch on their services. */
  onMyServices: z.boolean(),
  /** Only what the caller hasn't seen. */
  unseen: z.boolean(),
  /** Null: the best match of a text, or else the most popular first. */
  order: askedOrderSchema.nullable(),
};

/** What a sentence asks of movies, each part to be shown, changed or removed by the user. */
export const askedSchema = z.strictObject(parts);
export type Asked = z.infer<typeof askedSchema>;

const sentenceSchema = z.strictObject({
  sentence: z.string().trim().min(1).max(maxSentence),
  mayBeTitle: z
    .boolean()
    .default(true)
    .describe('whether a movie’s title, or the beginning of one, asks for nothing but itself'),
});

const readingSchema = z.strictObject({
  asked: askedSchema,
  /** As typed. They narrow nothing. */
  notUnderstood: z.array(z.string()),
});

export const readSentence = operation({
  name: 'movies-readSentence',
  summary:
    'Reads what a French, English or Russian sentence asks of movies, as filters for `movies-find`, and returns the words that it didn’t understand.',
  caller: 'signed-in',
  input: sentenceSchema,
  output: readingSchema.extend({
    mayAskModel: z
      .boolean()
      .describe('whether `movies-readSentenceByModel` can ask a language model about words not understood'),
  }),
  limit: { perTenMinutes: 1200, counted: 'leased' },
  ceiling: { reads: 540, writes: 1, with: '45,000 movies, and 500 custom ones' },
  refusals: [],
  rest: { method: 'POST', path: '/api/movies/sentences' },
  holdsCatalogue: true,
  onlyReads: true,
});

export const readSentenceByModel = operation({
  name: 'movies-readSentenceByModel',
  summary:
    'Reads a sentence as `movies-readSentence` does, and asks a language model what the words mean that weren’t understood. It may only fill filters that movies of the catalogue meet.',
  caller: 'signed-in',
  input: sentenceSchema,
  output: readingSchema.extend({
    answeredBy: answeredBySchema.nullable().describe('null if nothing was left to ask'),
  }),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 545, writes: 6, with: '45,000 movies, and 500 custom ones' },
  refusals: ['account-deleted'],
  rest: { method: 'POST', path: '/api/movies/sentences/by-model' },
  holdsCatalogue: true,
  destroysNothing: true,
});

export const findMovies = operation({
  name: 'movies-find',
  summary:
    'Lists movies that meet rules, a mood and more, page by page, as read from a sentence or chosen, with the caller’s custom ones unless services are asked for.',
  caller: 'signed-in',
  input: z.strictObject({
    rules: parts.rules.default([]),
    mood: parts.mood.default(null),
    text: parts.text.default(''),
    providers: parts.providers.default([]),
    onMyServices: parts.onMyServices.default(false),
    unseen: parts.unseen.default(false),
    order: parts.order.default(null),
    pageSize: z.int().min(1).max(50).default(20),
    cursor: z.string().max(1000).optional().describe('the former page’s `nextCursor`'),
  }),
  output: z.strictObject({
    movies: z.array(movieCardSchema),
    /** How many there are on all pages; with a text at most 200. */
    total: z.int(),
    nextCursor: z.string().nullable(),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 1092, writes: 1, with: '45,000 movies, and 500 custom ones' },
  refusals: ['account-missing', 'cursor-invalid', 'mood-unknown'],
  rest: { method: 'POST', path: '/api/movies/find' },
  holdsCatalogue: true,
  onlyReads: true,
});
