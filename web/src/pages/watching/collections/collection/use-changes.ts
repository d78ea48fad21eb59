import { maxMoviesAtOnce } from '@cine/contract/operations/watching/collection-parts';
import { moveMovies, removeSeveral, undoChange } from '@cine/contract/operations/watching/collections';
import { useEffect, useState } from 'react';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import type { CollectedEntry } from '#data/queries/collections/use-collection.ts';

/** What was done last, in words, and the changes that undo it. */
export type LastChange = { text: string; changes: readonly string[] };

/** Removes, moves and copies movies of a collection, as many as one likes; the last time can be undone. */
export function useChanges(collection: string, entries: readonly CollectedEntry[]) {
  const { busy, fault, run, buttonStateOf } = useAction();
  const [gone, setGone] = useState<ReadonlySet<number>>(new Set());
  const [last, setLast] = useState<LastChange | null>(null);
  // Whatever has left may come back by other ways.
  useEffect(() => {
    const here = new Set(entries.map(({ movieId }) => movieId));
    setGone((all) => {
      const left = [...all].filter((movieId) => here.has(movieId));
      return left.length === all.size ? all : new Set(left);
    });
  }, [entries]);

  /** Sends them in calls, and keeps what undoes those that succeeded. */
  async function each(
    what: string,
    movieIds: readonly number[],
    text: string,
    send: (some: number[]) => Promise<{ change: string | null }>,
  ): Promise<boolean> {
    const changes: string[] = [];
    setLast(null);
    const isDone = await run(what, async () => {
      for (const some of batchesOf(movieIds)) {
        const { change } = await send(some);
        if (change !== null) changes.push(change);
      }
    });
    if (changes.length > 0) setLast({ text, changes });
    return isDone;
  }

  /** They go at once, and come back if the server refuses. */
  async function takeAway(movieIds: readonly number[], send: () => Promise<boolean>): Promise<boolean> {
    setGone((all) => new Set([...all, ...movieIds]));
    const isDone = await send();
    if (!isDone) comeBack(movieIds);
    return isDone;
  }

  function comeBack(movieIds: readonly number[]) {
    setGone((all) => new Set([...all].filter((movieId) => !movieIds.includes(movieId))));
  }

  return {
    gone,
    last,
    busy,
    fault,
    buttonStateOf,
    remove: (movieIds: readonly number[], text: string) =>
      takeAway(movieIds, () =>
        each('remove', movieIds, text, (some) => call(removeSeveral, { collection, movieIds: some })),
      ),
    move: (movieIds: readonly number[], to: string, text: string) =>
      takeAway(movieIds, () =>
        each('move', movieIds, text, (some) => call(moveMovies, { collection, movieIds: some, to })),
      ),
    copy: (movieIds: readonly number[], to: string, text: string) =>
      each('copy', movieIds, text, (some) =>
        call(moveMovies, { collection, movieIds: some, to, copies: true }),
      ),
    undo: async () => {
      if (last === null) return;
      const isDone = await run('undo', async () => {
        for (const change of last.changes.toReversed()) await call(undoChange, { change });
      });
      if (!isDone) return;
      setGone(new Set());
      setLast(null);
    },
  };
}

export function batchesOf(movieIds: readonly number[]): number[][] {
  const count = Math.ceil(movieIds.length / maxMoviesAtOnce);
  return Array.from({ length: count }, (_, at) =>
    movieIds.slice(at * maxMoviesAtOnce, (at + 1) * maxMoviesAtOnce),
  );
}
