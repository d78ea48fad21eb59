import { undoChange } from '@cine/contract/operations/watching/collected-movies';
import { useRef, useState } from 'react';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { type Sent, sendInBatches } from './send-in-batches.ts';
import { undoInTurn } from './undo-in-turn.ts';

/** What was done last, in words, and the changes that undo it. */
type LastChange = { text: string; changes: readonly string[] };

/** What is to be done to movies, and what says it once it is done. */
type Task = { name: string; movieIds: readonly number[]; text: string };

/** Changes of movies, as many as one likes; the last one can be undone. */
export function useUndoable(onUndone: () => void) {
  const { busy, fault, run, buttonStateOf } = useAction();
  const [last, setLast] = useState<LastChange | null>(null);
  // The changes whose undoing was sent, perhaps without an answer.
  const sent = useRef(new Set<string>());

  /** From now on another change is the last one, which can't be undone yet. */
  const forget = () => setLast(null);

  /** Sends movies in calls, and keeps what undoes those that succeeded. */
  async function sendAll(
    { name, movieIds, text }: Task,
    send: (batch: number[]) => Promise<Sent>,
  ): Promise<boolean> {
    const changes: string[] = [];
    forget();
    const isDone = await run(name, async () => {
      await sendInBatches(movieIds, send, (change) => changes.push(change));
    });
    if (changes.length > 0) setLast({ text, changes });
    return isDone;
  }

  /** Another try undoes only those that are left. */
  function drop(undone: string) {
    onUndone();
    setLast((now) => {
      const changes = now?.changes.filter((change) => change !== undone) ?? [];
      return now && changes.length > 0 ? { ...now, changes } : null;
    });
  }

  async function undo(): Promise<void> {
    if (last === null) return;
    const undoOne = (change: string) => call(undoChange, { change });
    await run('undo', () => undoInTurn(last.changes, sent.current, undoOne, drop));
  }

  /** Takes what was done elsewhere, so that it can be undone here. */
  function did(text: string, changes: readonly (string | null)[]) {
    const undoable = changes.filter((change) => change !== null);
    if (undoable.length > 0) setLast({ text, changes: undoable });
  }

  return { last, busy, fault, buttonStateOf, sendAll, did, forget, undo };
}
