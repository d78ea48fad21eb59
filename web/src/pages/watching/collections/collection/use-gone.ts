import { useEffect, useState } from 'react';
import type { CollectedEntry } from '#data/queries/collections/use-collection.ts';

/** The movies that were taken out here, and may still be in what this device has. */
export function useGone(entries: readonly CollectedEntry[]) {
  const [gone, setGone] = useState<ReadonlySet<number>>(new Set());
  // Whatever has left may come back by other ways.
  useEffect(() => {
    const here = new Set(entries.map(({ movieId }) => movieId));
    setGone((all) => {
      const left = [...all].filter((movieId) => here.has(movieId));
      return left.length === all.size ? all : new Set(left);
    });
  }, [entries]);

  /** They go at once, and come back if the server refuses. */
  async function takeAway(movieIds: readonly number[], send: () => Promise<boolean>): Promise<boolean> {
    setGone((all) => new Set([...all, ...movieIds]));
    const isDone = await send();
    if (!isDone) setGone((all) => new Set([...all].filter((movieId) => !movieIds.includes(movieId))));
    return isDone;
  }

  return { gone, takeAway, bringBack: () => setGone(new Set()) };
}
