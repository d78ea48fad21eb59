import { type MovieFacts, noDetails } from '@cine/contract/movies/movie';
import type { Context } from '#context.ts';
import { saveMovies, updateManifest, writeFacts } from '#core/catalogue/index.ts';

/** Returns every movie's shard. */
export function saveFacts(
  context: Context,
  facts: readonly MovieFacts[],
): Promise<ReadonlyMap<number, number>> {
  return saveMovies(
    context,
    facts.map((each) => ({ facts: each, details: noDetails })),
  );
}

/** Saves facts without a document for each movie. Returns every movie's shard. */
export async function saveShards(
  context: Context,
  facts: readonly MovieFacts[],
): Promise<ReadonlyMap<number, number>> {
  const { shardOf, change } = await writeFacts(context, facts);
  await updateManifest(context.db, change);
  return shardOf;
}
