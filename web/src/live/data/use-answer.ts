import type { InputOf, Operation, OutputOf } from '@cine/contract/operation';
import { useCallback, useEffect, useState } from 'react';
import { type Seat, seat } from '../firebase.ts';
import { isOnline, onNetworkChange } from '../offline/network.ts';
import { call, Refusal } from './call.ts';

/** What the server answers to a question; `isAsking` also while an answer that is there is asked for again. */
export type Answer<T> = { isAsking: boolean; data: T | null; refusal: Refusal | null; again: () => void };

/**
 * Asks the server for an operation that only reads; without an input it waits. A new input, or `again`, asks anew, and
 * what was answered before to the same input stays meanwhile. What did not reach the server is asked again with the
 * network; what is not a refusal is thrown where the page is drawn.
 */
export function useAnswer<O extends Operation>(
  operation: O,
  input: InputOf<O> | null,
  from: Seat = seat(),
): Answer<OutputOf<O>> {
  const key = input === null ? null : JSON.stringify([operation.name, input]);
  const [round, setRound] = useState(0);
  const [known, setKnown] = useState<{
    key: string;
    round: number;
    data?: OutputOf<O>;
    error?: Error;
  } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key tells one question from another.
  useEffect(() => {
    if (key === null || input === null) return;
    let isWanted = true;
    call(operation, input, from).then(
      (data) => isWanted && setKnown({ key, round, data }),
      (error: Error) =>
        isWanted && setKnown((before) => ({ ...(before?.key === key && before), key, round, error })),
    );
    return () => {
      isWanted = false;
    };
  }, [key, round, from]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  const answer = known?.key === key ? known : null;
  const refusal = answer?.error instanceof Refusal ? answer.error : null;
  const isUnreached = refusal !== null && !refusal.isSaid;
  useEffect(() => {
    if (!isUnreached) return;
    return onNetworkChange(() => isOnline() && again());
  }, [isUnreached, again]);
  if (answer?.error && !refusal) throw answer.error;
  return {
    isAsking: key !== null && answer?.round !== round,
    data: answer?.data ?? null,
    refusal,
    again,
  };
}
