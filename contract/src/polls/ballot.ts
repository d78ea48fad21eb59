/** The methods of polls with their ballots, and when a poll may close before its time. */
import * as z from 'zod';
import { movieIdSchema, refuse } from '../primitives.ts';

/** The fewest movies that a poll is about. */
export const minOptions = 2;
/** The most movies that a poll is about, and so those on a ballot. */
export const maxOptions = 12;

/**
 * `deck`: yes or no to one movie after another; a yes from all wins at once. `approval`: any number of
 * movies. `ranked`: movies in order, counted by Schulze's method. `product`: the product decides by predicted
 * ratings.
 */
export const methodSchema = z.enum(['deck', 'approval', 'ranked', 'product']);
export type Method = z.infer<typeof methodSchema>;

const someMovies = z
  .array(movieIdSchema)
  .max(maxOptions)
  .superRefine((ids, ctx) => {
    if (new Set(ids).size < ids.length) ctx.addIssue(refuse('movies-repeated'));
  });

/** What a user votes. A deck may be sent before its last card; movies vetoed meanwhile don't count. */
export const ballotSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('deck'), yes: someMovies, no: someMovies }),
  z.strictObject({ method: z.literal('approval'), yes: someMovies }),
  /** Best first; movies that are left out share the last place. */
  z.strictObject({ method: z.literal('ranked'), ranking: someMovies }),
]);
export type Ballot = z.infer<typeof ballotSchema>;

/** This many ballots let a poll close before its time, as do ballots of more than half of the people. */
const enoughBallots = 3;

/** Whether a poll may close before its time, given how many people have voted. */
export function areEnoughBallots(ballots: number, people: number): boolean {
  return ballots >= enoughBallots || 2 * ballots > people;
}

/**
 * How many people a poll's ballots are compared with: those present, or as many as were present before and
 * still attend, so that marking others as absent closes nothing sooner. One of several is never enough.
 */
export function peopleOf(
  mostPresent: number | undefined,
  { present, attending }: { present: number; attending: number },
): number {
  return Math.max(present, Math.min(Math.max(mostPresent ?? present, 2), attending));
}

/** How many movies each may nominate: an equal share of twelve, at least one. */
export function nominationShare(present: number): number {
  return Math.max(1, Math.floor(maxOptions / Math.max(1, present)));
}
