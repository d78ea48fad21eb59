import type { InputOf, Operation, OutputOf } from '@cine/contract/operation';
import { toInstant } from '@cine/contract/time';
import { useCallback } from 'react';
import { useUser } from '../../auth/user.tsx';
import { call, Refusal } from '../../queries/call.ts';
import { serverNow } from '../../server-time.ts';
import { isOnline } from '../network.ts';
import { type Deferrable, mayBeStored } from './deferrable.ts';
import { type DeferredCall, needsConsent, nextOf } from './deferred-calls.ts';
import { deferredStoreOf } from './deferred-store.ts';

/** The server's answer, or the id of the deferred call. */
export type DeferrableResult<O extends Deferrable> =
  | { state: 'done'; output: OutputOf<O> }
  | { state: 'waiting'; id: string };

/**
 * Runs an operation now, or keeps it on the device while offline, shown by the title `about`; the user is
 * asked again before one that changes the evening for everybody. Throws a `Refusal` only when the server
 * refuses.
 */
export function useDeferrable<O extends Deferrable>(
  operation: O,
): (input: InputOf<O>, about?: string) => Promise<DeferrableResult<O>> {
  const { identity } = useUser();
  const uid = identity.state === 'signed-in' ? identity.uid : null;
  return useCallback(
    async (input, about) => {
      if (uid === null) throw new Error('Nobody is signed in');
      const store = deferredStoreOf(uid);
      const deferred = deferredFor(operation, input, about ?? null);
      // Earlier calls go first, except before what is asked again and isn't sent from here.
      if (isOnline() && (needsConsent(deferred) || nextOf(await store.read()) === null)) {
        try {
          const output = await call(operation, deferred.input as InputOf<O>);
          await store.wasSent(deferred);
          return { state: 'done', output };
        } catch (error) {
          if (!(error instanceof Refusal) || error.isFromServer) throw error;
        }
      }
      await store.add(withTime(deferred));
      return { state: 'waiting', id: deferred.id };
    },
    [operation, uid],
  );
}

/** Adds a key where it makes sending twice safe. Throws for operations that can't wait. */
function deferredFor(operation: Operation, givenInput: object, about: string | null): DeferredCall {
  const { name } = operation;
  const input = name === 'watches-record' ? { key: crypto.randomUUID(), ...givenInput } : { ...givenInput };
  const id = crypto.randomUUID();
  const deferred = { id, operation: name, input, about, at: serverNow(), refusal: null } as DeferredCall;
  if (!needsConsent(deferred) && !mayBeStored(operation)) throw new Error(`${name} can't wait on the device`);
  return deferred;
}

/** A deferred watch carries its time; the server would use that of its arrival. */
function withTime(deferred: DeferredCall): DeferredCall {
  if (deferred.operation !== 'watches-record') return deferred;
  return { ...deferred, input: { watchedAt: toInstant(deferred.at), ...deferred.input } };
}
