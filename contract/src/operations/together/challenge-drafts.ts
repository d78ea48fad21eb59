/** Challenges from a sentence: a draft whose list of movies is labelled, reviewed and then published. */
import * as z from 'zod';
import { maxListedMovies, maxRules, ruleSchema } from '../../game/challenge-rules.ts';
import { operation } from '../../operation.ts';
import { assertChange, idSchema, instantSchema, keySchema, movieIdSchema, refuse } from '../../primitives.ts';
import { shownText } from '../../text/shown-text.ts';
import { hour } from '../../time.ts';
import { ruleCauses } from '../core/ai.ts';
import { movieCardSchema } from '../movies/movies.ts';
import { assertReward, challengeTerms, madeChallengeSchema } from './challenges.ts';

/** A sentence's length in characters. */
export const sentenceLength = { min: 3, max: 120 } as const;
/** The most drafts that a user has at once. */
export const maxDrafts = 5;
/** The most movies that are found for a draft; its maker may add others. */
export const maxCandidates = 120;
/** Days after which a draft that nobody published is deleted. */
export const draftsKeptDays = 14;
/** Labelling that hasn't ended so long after a draft was begun never will: its list can be published. */
const labelledWithin = hour;

/** Whether a draft waits for movies to be labelled; `createdAt` and `now` are epoch milliseconds. */
export function isBeingLabelled(
  { labelling, createdAt }: { labelling: object | null; createdAt: number },
  now: number,
): boolean {
  return labelling !== null && now < createdAt + labelledWithin;
}

/**
 * Who found that a movie fits: a model; vectors of texts, by the operator's encoder; term statistics; or the
 * maker, who added it.
 */
export const labellers = ['model', 'vectors', 'terms', 'maker'] as const;

/** A movie of a draft, and whether it fits the words. */
export const draftMovieSchema = movieCardSchema.omit({ originalTitle: true, runtime: true }).extend({
  fits: z.boolean(),
  /** In percent. Term statistics say at most 55, vectors 70; a movie that the maker added has 100. */
  confidence: z.int().min(0).max(100),
  /** In the maker's language when the draft was made; empty where they added it. */
  reason: z.string(),
  by: z.enum(labellers),
  /** The model that said so, as its provider names it, or the encoder's network; null if none did. */
  model: z.string().nullable(),
  /** Whether it is in the list: as it fits, or as the maker said. */
  isIn: z.boolean(),
  /** Whether the maker said so. */
  isReviewed: z.boolean(),
});
export type DraftMovie = z.infer<typeof draftMovieSchema>;

export const draftFields = {
  /** As its maker wrote it. */
  sentence: z.string(),
  /** What movies are judged by: the words of the sentence that are no rules. */
  label: z.string(),
  /** What all movies that were found meet. */
  rules: z.array(ruleSchema),
  /** Those that may fit best first, then those that the maker added. */
  movies: z.array(draftMovieSchema),
  /** Why no model is asked, or none about the rest; null otherwise. */
  unasked: z.enum(ruleCauses).nullable(),
};

export const challengeDraftSchema = z.strictObject({
  id: idSchema,
  ...draftFields,
  /** How many movies a model or an encoder was asked about, and of how many; null once that has ended. */
  labelling: z.strictObject({ done: z.int().min(0), of: z.int().min(1) }).nullable(),
  createdAt: instantSchema,
  expiresAt: instantSchema,
});
export type ChallengeDraft = z.infer<typeof challengeDraftSchema>;

export const draftChallenge = operation({
  name: 'challenges-draft',
  summary:
    'Begins a challenge from a sentence such as “sad movies with a happy ending”: finds movies of the catalogue that may fit, and has them labelled with a reason and a confidence each.',
  caller: 'member',
  input: z.strictObject({
    sentence: shownText(sentenceLength.min, sentenceLength.max),
    rules: z
      .array(ruleSchema)
      .max(maxRules)
      .refine((rules) => rules.every(({ field }) => field !== 'movie'), refuse('rule-list-second'))
      .optional()
      .describe('what the movies must meet; by default what the sentence asks for besides its subject'),
    key: keySchema.optional().describe('an idempotency key: repeated calls with it begin one draft'),
  }),
  output: challengeDraftSchema,
  limit: { perTenMinutes: 30, counted: 'strict' },
  ceiling: {
    reads: 1200,
    writes: 86,
    with: '45,000 movies and their vectors, the overviews of 400, and ten batches to label',
  },
  refusals: ['drafts-too-many', 'draft-not-found', 'title-refused', 'account-missing', 'account-deleted'],
  rest: { method: 'POST', path: '/api/challenge-drafts' },
  creates: { path: '/api/challenge-drafts/{id}', mayRepeat: true },
  holdsCatalogue: true,
  // Ten batches of movies: each reads the draft twice, labels, twelve movies and the model's budget. The user
  // is notified once.
  causes: () => ({ reads: 244, writes: 83 }),
});

export const listChallengeDrafts = operation({
  name: 'challenges-listDrafts',
  summary: 'Lists the caller’s drafts of challenges from sentences, the newest first.',
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({
    drafts: z.array(
      challengeDraftSchema.omit({ movies: true }).extend({
        /** How many movies are in the list so far. */
        movies: z.int().min(0),
      }),
    ),
  }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 8, writes: 1 },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/challenge-drafts' },
});

export const showChallengeDraft = operation({
  name: 'challenges-showDraft',
  summary: 'Returns a draft of a challenge, with its movies as far as they are labelled.',
  caller: 'member',
  input: z.strictObject({ draftId: idSchema }),
  output: challengeDraftSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 3, writes: 1 },
  refusals: ['draft-not-found', 'account-deleted'],
  rest: { method: 'GET', path: '/api/challenge-drafts/{draftId}' },
});

export const reviewChallengeDraft = operation({
  name: 'challenges-reviewDraft',
  summary:
    'Accepts movies into the list of a draft, adds others of the catalogue to it, and removes movies from it.',
  caller: 'member',
  input: z
    .strictObject({
      draftId: idSchema,
      accept: z.array(movieIdSchema).max(maxListedMovies).optional(),
      remove: z.array(movieIdSchema).max(maxListedMovies).optional(),
    })
    .superRefine(({ draftId: _, ...changes }, ctx) => {
      assertChange(changes, ctx);
      const { accept = [], remove = [] } = changes;
      const removed = new Set(remove);
      if (accept.some((id) => removed.has(id)))
        ctx.addIssue({ ...refuse('rule-values-repeated'), path: ['remove'] });
    }),
  output: challengeDraftSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 205, writes: 3, with: '200 movies that are added' },
  refusals: ['draft-not-found', 'draft-full', 'movie-unknown', 'account-deleted'],
  rest: { method: 'POST', path: '/api/challenge-drafts/{draftId}/movies' },
});

export const publishChallengeDraft = operation({
  name: 'challenges-publishDraft',
  summary:
    'Makes a challenge of a reviewed draft, which is gone then. Its list of movies never changes; repeated, it returns the challenge.',
  caller: 'member',
  input: z
    .strictObject({
      draftId: idSchema,
      list: z
        .array(movieIdSchema)
        .max(maxListedMovies)
        .describe('the movies of the list that the caller reviewed: refused if the draft’s is another'),
      ...challengeTerms,
    })
    .superRefine((terms, ctx) => assertReward(terms, ctx)),
  output: madeChallengeSchema,
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 206, writes: 6, with: 'a list of 200 movies' },
  refusals: [
    'draft-not-found',
    'draft-being-labelled',
    'draft-list-changed',
    'draft-movies-few',
    'season-over',
    'title-refused',
    'account-deleted',
  ],
  rest: { method: 'POST', path: '/api/challenge-drafts/{draftId}/publish' },
  creates: { path: '/api/challenges/{id}', mayRepeat: true },
});

export const discardChallengeDraft = operation({
  name: 'challenges-discardDraft',
  summary: 'Deletes a draft of a challenge.',
  caller: 'member',
  input: z.strictObject({ draftId: idSchema }),
  output: z.strictObject({}),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 3, writes: 2 },
  refusals: ['draft-not-found', 'account-deleted'],
  rest: { method: 'DELETE', path: '/api/challenge-drafts/{draftId}' },
  isUrgent: true,
});

/** A movie of a published list, and why it is there. */
export const listedReasonSchema = draftMovieSchema.omit({ fits: true, isIn: true, isReviewed: true });
export type ListedReason = z.infer<typeof listedReasonSchema>;

export const showChallengeReasons = operation({
  name: 'challenges-showReasons',
  summary:
    'Returns the movies of a challenge from a sentence as they were published: why each is in the list, how sure that is, and who found it.',
  caller: 'signed-in',
  input: z.strictObject({ challengeId: idSchema }),
  output: z.strictObject({ movies: z.array(listedReasonSchema) }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 4, writes: 1 },
  refusals: ['challenge-not-found', 'account-deleted'],
  rest: { method: 'GET', path: '/api/challenges/{challengeId}/reasons' },
});
