import type { DocumentCodec } from '@cine/contract/documents/codec';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DeviceSharer } from '../auth/device-sharers.ts';
import { ownSeat } from '../firebase.ts';
import type { DeferredCalls } from '../offline/deferred/deferred-calls.ts';
import { useDeferredCalls } from '../offline/deferred/use-deferred-calls.ts';
import { useDocument } from './use-document.ts';

/** Whether what a user says of movies is known: a document that is missing says nothing of any. */
export type OwnMoviesState = 'loading' | 'unknown' | 'there';

/** What a document says of movies; the functions stay the same. */
type OwnMoviesSource<Data, Value> = {
  path: (uid: string) => string;
  codec: DocumentCodec<Data>;
  storedIn: (data: Data) => ReadonlyMap<number, Value>;
  /** Values that wait to be sent; null removes a movie. */
  waitingIn: (calls: DeferredCalls) => ReadonlyMap<number, Value | null>;
};

/**
 * What the user who holds the device says of movies, live, with changes that are under way. The device
 * belongs to `owner`, whose changes wait while offline; a guest's don't.
 */
export function useOwnMovies<Data, Value>(
  owner: string,
  holder: DeviceSharer | undefined,
  { path, codec, storedIn, waitingIn }: OwnMoviesSource<Data, Value>,
) {
  const uid = holder?.uid ?? owner;
  const isOwner = uid === owner;
  const live = useDocument(path(uid), codec, holder?.seat);
  const deferred = useDeferredCalls(owner);
  const data = live.state === 'there' ? live.data : null;
  const storedValues = useMemo(() => (data ? storedIn(data) : new Map<number, Value>()), [data, storedIn]);
  const isStored = useCallback(
    (movieId: number, value: Value | null) => (storedValues.get(movieId) ?? null) === value,
    [storedValues],
  );
  const { underWay, say } = useOptimisticChanges(isStored);
  const values = useMemo(() => {
    const all = new Map(storedValues);
    const waiting = isOwner && deferred ? waitingIn(deferred) : [];
    for (const [movieId, value] of [...waiting, ...underWay]) {
      if (value === null) all.delete(movieId);
      else all.set(movieId, value);
    }
    return all;
  }, [storedValues, isOwner, deferred, underWay, waitingIn]);
  if (live.state === 'failed') throw live.error;
  const state: OwnMoviesState = live.state === 'missing' ? 'there' : live.state;
  return { data, values, state, isOwner, from: holder?.seat ?? ownSeat(), say };
}

/**
 * Changes made here, shown until `isStored` says that the stored data agrees; it must be a new function
 * whenever that data changes.
 */
function useOptimisticChanges<Value>(isStored: (movieId: number, value: Value) => boolean) {
  const [underWay, setUnderWay] = useState<ReadonlyMap<number, Value>>(new Map());
  const isStoredNow = useRef(isStored);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    isStoredNow.current = isStored;
    // Stored changes need no overlay.
    setUnderWay((all) => withoutOver(all, isStored));
  }, [isStored]);

  /** Sends in the order of calls. The change shows at once and disappears if sending throws. */
  async function say(movieId: number, value: Value, send: () => Promise<'done' | 'waiting'>) {
    setUnderWay((all) => new Map([...all, [movieId, value]]));
    const forget = () =>
      setUnderWay((all) => withoutOver(all, (id, other) => id === movieId && other === value));
    const sent = last.current.then(send);
    last.current = sent.catch(() => {});
    try {
      const state = await sent;
      if (state === 'waiting' || isStoredNow.current(movieId, value)) forget();
      return state;
    } catch (error) {
      forget();
      throw error;
    }
  }

  return { underWay, say };
}

function withoutOver<Value>(
  all: ReadonlyMap<number, Value>,
  isOver: (movieId: number, value: Value) => boolean,
): ReadonlyMap<number, Value> {
  const left = [...all].filter(([movieId, value]) => !isOver(movieId, value));
  return left.length === all.size ? all : new Map(left);
}
