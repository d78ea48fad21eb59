import type { playedWeeksSchema } from '@cine/contract/operations/core/players';
import type * as z from 'zod';

/**
 * A player's weekly challenges: how many they completed in all, and the region and movies of the last weeks,
 * the latest first.
 */
export type PlayedWeeks = z.infer<typeof playedWeeksSchema>;
export type PlayedWeek = PlayedWeeks['weeks'][number];

export const nothingPlayed: PlayedWeeks = { completed: 0, weeks: [] };
