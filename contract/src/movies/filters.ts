/** The filters of an evening's list: mood, runtime, years, genres, age, unseen by all. */
import * as z from 'zod';
import { rulesSchema } from '../game/challenge-rules.ts';
import { refuse } from '../primitives.ts';
import { genreNames } from './tmdb-codes.ts';

/** Filters of the candidates; all must pass. */
export const filtersSchema = z
  .strictObject({
    mood: z.string().max(40).optional(),
    /** Minutes. Movies of unknown runtime are excluded. */
    maxRuntime: z.int().min(1).max(1000).optional(),
    minRuntime: z.int().min(1).max(1000).optional(),
    fromYear: z.int().min(1870).max(2100).optional(),
    toYear: z.int().min(1870).max(2100).optional(),
    /** A movie of any of these passes. */
    genres: z.array(z.enum(genreNames)).min(1).max(10).optional(),
    /** Suitable from this age by the region's certificate; excludes movies with an unknown certificate. */
    suitableForAge: z.int().min(0).max(18).optional(),
    /** Also accepts movies without a regional certificate, by the strictest abroad (`otherCertificate`). */
    suitableForAgeElsewhere: z.int().min(0).max(18).optional(),
    /** A movie meets all of them; what the other filters can't say. */
    rules: rulesSchema.optional(),
    /** Excludes movies that any attendee has seen. */
    unseenByAll: z.boolean().optional(),
  })
  .superRefine(assertRanges);

type Ranges = Partial<Record<'minRuntime' | 'maxRuntime' | 'fromYear' | 'toYear', number | undefined>>;

/** Refuses an upper end below its lower one. */
export function assertRanges(
  { minRuntime = 0, maxRuntime = minRuntime, fromYear = 0, toYear = fromYear }: Ranges,
  ctx: z.RefinementCtx,
): void {
  if (minRuntime > maxRuntime)
    ctx.addIssue({ ...refuse('too-small', { limit: minRuntime }), path: ['maxRuntime'] });
  if (fromYear > toYear) ctx.addIssue({ ...refuse('too-small', { limit: fromYear }), path: ['toYear'] });
}

export type Filters = z.infer<typeof filtersSchema>;
export type FilterName = keyof Filters;
