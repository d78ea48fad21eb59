/** Advice: what to do next, each done by a button. */
import * as z from 'zod';
import { genreNames } from '../../movies/tmdb-codes.ts';
import { operation } from '../../operation.ts';
import { idSchema, movieIdSchema } from '../../primitives.ts';
import { answeredBySchema, ruleCauses } from '../core/ai.ts';

/** What following an advice does. */
export const coachActionSchema = z.discriminatedUnion('kind', [
  /** Shows a movie that can be watched on the caller's services. */
  z.strictObject({ kind: z.literal('movie'), movieId: movieIdSchema }),
  /** Lists movies on the caller's services. */
  z.strictObject({
    kind: z.literal('list'),
    genre: z.enum(genreNames),
    maxRuntime: z.int().describe('minutes'),
  }),
  z.strictObject({ kind: z.literal('challenge'), challengeId: idSchema }),
  /** Shows this week's challenges. */
  z.strictObject({ kind: z.literal('weekly') }),
  /** Asks others for an evening on this date. */
  z.strictObject({ kind: z.literal('evening'), date: z.iso.date() }),
  /** Marks a habit as done today, or shows it where it has an amount or is kept by itself. */
  z.strictObject({ kind: z.literal('habit'), habitId: idSchema, isDoneAtOnce: z.boolean() }),
  /** Rates movies that the caller knows. */
  z.strictObject({ kind: z.literal('rate') }),
]);
export type CoachAction = z.output<typeof coachActionSchema>;

/** The longest advice, in letters. */
export const maxAdvice = 240;
/** The most that is given at once. */
export const mostAdvice = 5;

/** Who worded an advice: also rules where a model answered, but had no words for it that could be checked. */
const wordedBySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rules'), because: z.enum([...ruleCauses, 'not-worded']) }),
  answeredBySchema.options[1],
]);

const adviceSchema = z.strictObject({
  advice: z.string(),
  score: z
    .number()
    .min(0)
    .max(1)
    .describe('how much it is worth doing now; docs/coach.md says how it is made'),
  action: coachActionSchema,
  answeredBy: wordedBySchema,
});
export type Advice = z.output<typeof adviceSchema>;

export const giveAdvice = operation({
  name: 'coach-advice',
  summary:
    'Advises the caller what to do next, the best first: chosen and worded by a language model where one is set up, otherwise by rules; `answeredBy` says whose words each is in. What was advised in the last six hours is repeated while it holds.',
  caller: 'signed-in',
  input: z.strictObject({
    again: z.boolean().default(false).describe('asks anew instead of repeating what still holds'),
  }),
  output: z.array(adviceSchema).max(mostAdvice),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 250, writes: 9, with: '50 habits, and an answer that is asked for twice' },
  refusals: ['account-missing', 'account-deleted', 'catalogue-missing', 'guest-already-merged'],
  rest: { method: 'POST', path: '/api/coach/advice' },
  holdsCatalogue: true,
  destroysNothing: true,
});
