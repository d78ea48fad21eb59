import {
  moveMovies,
  removeSeveralMovies,
  tagMovies,
} from '@cine/contract/operations/watching/collected-movies';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { call } from '#data/queries/call.ts';
import type { CollectedEntry } from '#data/queries/collections/use-collection.ts';
import { useWords } from '#i18n/index.tsx';
import type { Sent } from './send-in-batches.ts';
import { useGone } from './use-gone.ts';
import { useUndoable } from './use-undoable.ts';

export type Changes = ReturnType<typeof useChanges>;

/** Changes a collection's movies; each says what it did in a text. */
export function useChanges(collection: string, entries: readonly CollectedEntry[]) {
  const removeAll = useDeferrable(removeSeveralMovies);
  const tagAll = useDeferrable(tagMovies);
  const { gone, takeAway, bringBack } = useGone(entries);
  const { sendAll, ...undoable } = useUndoable(bringBack);
  const nameOf = useNameOf(entries);
  type Ids = readonly number[];
  const moveSome = async (input: { movieIds: number[]; to: string; copies?: true }): Promise<Sent> => {
    const { moved, change } = await call(moveMovies, { collection, ...input });
    return { change, done: moved };
  };
  return {
    ...undoable,
    gone,
    remove: (movieIds: Ids, text: string) =>
      takeAway(movieIds, () =>
        sendAll({ name: 'remove', movieIds, text }, async (batch) =>
          sentBy(await removeAll({ collection, movieIds: batch }, nameOf(batch)), ({ removed }) => removed),
        ),
      ),
    move: (movieIds: Ids, to: string, text: string) =>
      takeAway(movieIds, () =>
        sendAll({ name: 'move', movieIds, text }, (batch) => moveSome({ movieIds: batch, to })),
      ),
    copy: (movieIds: Ids, to: string, text: string) =>
      sendAll({ name: 'copy', movieIds, text }, (batch) => moveSome({ movieIds: batch, to, copies: true })),
    tag: (movieIds: Ids, tags: string[], text: string) =>
      sendAll({ name: 'tag', movieIds, text }, async (batch) =>
        sentBy(
          await tagAll({ collection, movieIds: batch, add: tags }, nameOf(batch)),
          ({ tagged }) => tagged,
        ),
      ),
  };
}

/** What movies are called where they wait to be sent. */
function useNameOf(entries: readonly CollectedEntry[]): (movieIds: readonly number[]) => string {
  const { say, locale } = useWords();
  return (movieIds) => {
    const [only] = movieIds.length === 1 ? entries.filter(({ movieId }) => movieId === movieIds[0]) : [];
    return only ? titleOf(only.card, locale) : say('watchlist.count', { count: movieIds.length });
  };
}

/** What came of a call; what waits to be sent can't be undone here, only left out. */
function sentBy<Output extends { change: string | null }>(
  result: { state: 'done'; output: Output } | { state: 'waiting' },
  doneIn: (output: Output) => readonly number[],
): Sent {
  if (result.state === 'waiting') return { change: null, done: [] };
  return { change: result.output.change, done: doneIn(result.output) };
}
