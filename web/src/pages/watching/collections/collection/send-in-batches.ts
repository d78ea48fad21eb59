import { chunksOf } from '@cine/contract/chunks-of';
import { maxMoviesAtOnce } from '@cine/contract/operations/watching/collection-parts';

/** What undoes a call, and the movies that it reached. */
export type Sent = { change: string | null; done: readonly number[] };

/**
 * Sends movies in as many calls as they take. What a call left aside is sent once more, so that a refusal of
 * it throws. `onChange` gets what undoes each call.
 */
export async function sendInBatches(
  movieIds: readonly number[],
  send: (batch: number[]) => Promise<Sent>,
  onChange: (change: string) => void,
): Promise<void> {
  const batches = chunksOf(movieIds, maxMoviesAtOnce);
  for (let batch = batches.shift(); batch; batch = batches.shift()) {
    const { change, done } = await send(batch);
    if (change === null) continue;
    onChange(change);
    const left = batch.filter((movieId) => !done.includes(movieId));
    if (left.length > 0) batches.unshift(left);
  }
}
