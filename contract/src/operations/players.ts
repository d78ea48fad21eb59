import * as z from 'zod';
import { operation } from '../operation.ts';
import { uidSchema } from '../primitives.ts';
import { userProgressSchema } from './challenges.ts';

export const showPlayer = operation({
  name: 'players-show',
  summary:
    "Returns the caller's XP, level, number of movies seen, and their progress in challenges under way.",
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({
    uid: uidSchema,
    totalXp: z.int().min(0),
    level: z.int().positive(),
    /** The XP at which the next level begins. */
    nextLevelAt: z.int(),
    moviesSeen: z.int().min(0),
    /** Challenges under way, and recently completed ones; `challenges-list` has all. */
    challenges: z.array(userProgressSchema),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/players/me' },
});
