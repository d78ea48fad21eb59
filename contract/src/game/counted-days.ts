import * as z from 'zod';
import { movieIdSchema } from '../primitives.ts';
import { maxCountedPerDay, rewardKinds } from './pay/rewards.ts';

const dayMovieSchema = z.strictObject({
  id: movieIdSchema,
  year: z.int().nullable(),
  genres: z.array(z.string()),
  directors: z.array(z.string()),
  /** What everybody at TMDB thinks of it, 0–100; null with too few votes. */
  crowd: z.int().min(0).max(100).nullable(),
  /** How many other members it was watched with. */
  others: z.int().min(0),
});
export type DayMovie = z.infer<typeof dayMovieSchema>;

/** What a user watched and earned on one of their local days. */
export const countedDaySchema = z.strictObject({
  /** Watches, and their minutes as far as known; how many were with others. */
  movies: z.int().min(0),
  minutes: z.int().min(0),
  together: z.int().min(0),
  /** How many watched the fullest evening, the user included; 0 without a movie. */
  people: z.int().min(0),
  /** The movies of its first watches, as many as count for anything that pays. */
  first: z.array(dayMovieSchema).max(maxCountedPerDay),
  /** What each kind of reward paid for this date, and how often; negative where more was taken back. */
  earned: z.partialRecord(
    z.enum(rewardKinds),
    z.strictObject({ count: z.int(), xp: z.int(), coins: z.int() }),
  ),
});
export type CountedDay = z.infer<typeof countedDaySchema>;
