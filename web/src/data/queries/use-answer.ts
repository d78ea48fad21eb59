/** The server's answer to an operation, kept and asked again. */
import type { InputOf, KeptOperation, Operation, OutputOf } from '@cine/contract/operation';
import { ownSeat, type Seat } from '../firebase.ts';
import { cacheAnswer, cachedAnswer } from './answer-cache.ts';
import { call, Refusal } from './call.ts';
import { takeAnswer } from './first/begun-reads.ts';
import { useOutcome } from './use-outcome.ts';

/** The server's answer to a query; `isAsking` also while a known answer is requested again. */
export type Answer<T> = { isAsking: boolean; data: T | null; refusal: Refusal | null; again: () => void };

/**
 * Calls a read-only operation once there is an input, and again when that changes. Throws errors other than a
 * `Refusal` while rendering.
 */
export function useAnswer<O extends Operation>(
  operation: O,
  input: InputOf<O> | null,
  seat: Seat = ownSeat(),
): Answer<OutputOf<O>> {
  const key = input === null ? null : [operation.name, input, seat.name];
  const { isAsking, data, error, again } = useOutcome(key, () =>
    takeAnswer(seat, operation.name, input, () => call(operation, input!, seat)),
  );
  return { isAsking, data, refusal: refusalOrThrow(error), again };
}

/**
 * Calls a read-only operation as `useAnswer` does, and keeps answers on this device for when the server can't
 * be reached. `keptAt` is in epoch milliseconds. `change` replaces the answer with a newer one, such as what
 * a change returned.
 */
export function useCachedAnswer<O extends KeptOperation>(
  operation: O,
  input: InputOf<O> | null,
  by: string,
  seat: Seat = ownSeat(),
): Answer<OutputOf<O>> & { keptAt: number | null; change: (to: OutputOf<O>) => void } {
  const key = input === null ? null : [operation.name, input, seat.name, by];
  const { keep, readKept } = keeperOf(operation, input, by);
  const ask = async () => {
    const data = await takeAnswer(seat, operation.name, input, () => call(operation, input!, seat));
    keep(data);
    return data;
  };
  const { isAsking, data, error, keptAt, again, change } = useOutcome(key, ask, { readKept });
  return {
    isAsking,
    data,
    refusal: keptAt === null ? refusalOrThrow(error) : null,
    keptAt,
    again,
    change: (to) => {
      change(() => to);
      keep(to);
      // A request under way may be older.
      if (isAsking) again();
    },
  };
}

/** Keeps a user's answers on this device, and reads the kept one. */
export function keeperOf<O extends KeptOperation>(operation: O, input: InputOf<O> | null, by: string) {
  const about = JSON.stringify(input);
  return {
    // An answer that this device can't keep is shown all the same.
    keep: (data: OutputOf<O>) =>
      void cacheAnswer(operation, by, about, { data, at: Date.now() }).catch(() => {}),
    readKept: () => cachedAnswer(operation, by, about),
  };
}

/** The refusal; null for none. Throws any other error. */
export function refusalOrThrow(error: unknown): Refusal | null {
  if (error !== null && !(error instanceof Refusal)) throw error;
  return error;
}
