import {
  moveMovies,
  removeSeveral,
  tagSeveral,
  undoChange,
} from '@cine/contract/operations/watching/collected-movies';
import { useEffect, useRef, useState } from 'react';
import { useAction } from '#components/form/use-action.ts';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { call } from '#data/queries/call.ts';
import type { CollectedEntry } from '#data/queries/collections/use-collection.ts';
import { useWords } from '#i18n/index.tsx';
import { type Sent, sendInBatches } from './send-in-batches.ts';
import { undoInTurn } from './undo-in-turn.ts';

/** What was done last, in words, and the changes that undo it. */
export type LastChange = { text: string; changes: readonly string[] };

/** Changes a collection's movies, as many as one likes; the last change can be undone. */
export function useChanges(collection: string, entries: readonly CollectedEntry[]) {
  const { say, locale } = useWords();
  const removeAll = useDeferrable(removeSeveral);
  const tagAll = useDeferrable(tagSeveral);
  const { busy, fault, run, buttonStateOf } = useAction();
  const [gone, setGone] = useState<ReadonlySet<number>>(new Set());
  const [last, setLast] = useState<LastChange | null>(null);
  // The changes whose undoing was sent, perhaps without an answer.
  const sent = useRef(new Set<string>());
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
    send: (some: number[]) => Promise<Sent>,
  ): Promise<boolean> {
    const changes: string[] = [];
    setLast(null);
    const isDone = await run(what, async () => {
      await sendInBatches(movieIds, send, (change) => changes.push(change));
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

  async function moveSome(input: { movieIds: number[]; to: string; copies?: true }): Promise<Sent> {
    const { moved, change } = await call(moveMovies, { collection, ...input });
    return { change, done: moved };
  }

  /** What they are called where they wait to be sent. */
  function nameOf(movieIds: readonly number[]): string {
    const [only] = movieIds.length === 1 ? entries.filter(({ movieId }) => movieId === movieIds[0]) : [];
    return only ? titleOf(only.card, locale) : say('watchlist.count', { count: movieIds.length });
  }

  function comeBack(movieIds: readonly number[]) {
    setGone((all) => new Set([...all].filter((movieId) => !movieIds.includes(movieId))));
  }

  /** Another try undoes only those that are left. */
  function dropUndone(undone: string) {
    setGone(new Set());
    setLast((now) => {
      const changes = now?.changes.filter((change) => change !== undone) ?? [];
      return now && changes.length > 0 ? { ...now, changes } : null;
    });
  }

  return {
    gone,
    last,
    busy,
    fault,
    buttonStateOf,
    remove: (movieIds: readonly number[], text: string) =>
      takeAway(movieIds, () =>
        each('remove', movieIds, text, async (some) =>
          sentBy(await removeAll({ collection, movieIds: some }, nameOf(some)), ({ removed }) => removed),
        ),
      ),
    move: (movieIds: readonly number[], to: string, text: string) =>
      takeAway(movieIds, () => each('move', movieIds, text, (some) => moveSome({ movieIds: some, to }))),
    copy: (movieIds: readonly number[], to: string, text: string) =>
      each('copy', movieIds, text, (some) => moveSome({ movieIds: some, to, copies: true })),
    tag: (movieIds: readonly number[], tags: string[], text: string) =>
      each('tag', movieIds, text, async (some) =>
        sentBy(await tagAll({ collection, movieIds: some, add: tags }, nameOf(some)), ({ tagged }) => tagged),
      ),
    /** What was done elsewhere, so that it can be undone here. */
    did: (text: string, changes: readonly (string | null)[]) => {
      const known = changes.filter((change) => change !== null);
      if (known.length > 0) setLast({ text, changes: known });
    },
    undo: async () => {
      if (last === null) return;
      await run('undo', () =>
        undoInTurn(last.changes, sent.current, (change) => call(undoChange, { change }), dropUndone),
      );
    },
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
