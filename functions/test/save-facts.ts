import { type MovieFacts, noDetails } from '@cine/contract/movie';
import type { Context } from '../src/context.ts';
import { saveMovies } from '../src/features/catalogue/index.ts';

/** Saves movies with facts only. Returns every movie's shard. */
export function saveFacts(
  context: Context,
  facts: readonly MovieFacts[],
): Promise<ReadonlyMap<number, number>> {
  return saveMovies(
    context,
    facts.map((each) => ({ facts: each, details: noDetails })),
  );
}
