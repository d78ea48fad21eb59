import { Refusal } from '#data/queries/call.ts';

/**
 * Undoes changes, the last first, and tells of each that is undone. One that was sent before and is gone now
 * was undone without an answer.
 */
export async function undoInTurn(
  changes: readonly string[],
  sent: Set<string>,
  undo: (change: string) => Promise<unknown>,
  onUndone: (change: string) => void,
): Promise<void> {
  for (const change of changes.toReversed()) {
    const wasSent = sent.has(change);
    sent.add(change);
    try {
      await undo(change);
    } catch (error) {
      if (!(wasSent && error instanceof Refusal && error.reason === 'change-gone')) throw error;
    }
    onUndone(change);
  }
}
