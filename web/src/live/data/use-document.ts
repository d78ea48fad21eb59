import { type DocumentCodec, DocumentInvalid } from '@cine/contract/documents/codec';
import { useEffect, useState } from 'react';
import { type Seat, seat } from '../firebase.ts';

/** A document as it is now. `isFromDevice`: what the device remembers; the server has not confirmed it yet. */
export type Live<T> =
  | { state: 'loading' }
  | { state: 'missing'; isFromDevice: boolean }
  | { state: 'there'; data: T; isFromDevice: boolean }
  | { state: 'failed'; error: Error };

const loading = { state: 'loading' } as const;

/** Listens to a document; without a path it waits. One that its codec can't read is a failure, never half a page. */
export function useDocument<T>(path: string | null, codec: DocumentCodec<T>, from: Seat = seat()): Live<T> {
  const [live, setLive] = useState<{ path: string | null; value: Live<T> }>({
    path,
    value: loading,
  });
  useEffect(() => {
    if (path === null) return;
    const set = (value: Live<T>) => setLive({ path, value });
    return listen(async () => {
      const [db, { doc, onSnapshot }] = await Promise.all([from.database(), import('firebase/firestore')]);
      return onSnapshot(
        doc(db, path),
        { includeMetadataChanges: true },
        (snapshot) => {
          const isFromDevice = snapshot.metadata.fromCache;
          if (!snapshot.exists()) return set({ state: 'missing', isFromDevice });
          const data = decoded(codec, snapshot.data());
          if (data instanceof DocumentInvalid) set({ state: 'failed', error: data });
          else set({ state: 'there', data, isFromDevice });
        },
        (error) => set({ state: 'failed', error }),
      );
    });
  }, [path, codec, from]);
  return live.path === path ? live.value : loading;
}

/** A document's data, or why it can't be read: logged without its values. */
export function decoded<T>(codec: DocumentCodec<T>, stored: unknown): T | DocumentInvalid {
  try {
    return codec.decode(stored);
  } catch (error) {
    if (!(error instanceof DocumentInvalid)) throw error;
    console.error(error.message);
    return error;
  }
}

/** Starts listening when what that takes is loaded; returns how to stop, also before it began. */
export function listen(start: () => Promise<() => void>): () => void {
  let stopped = false;
  let stop: (() => void) | undefined;
  void start().then((unsubscribe) => {
    if (stopped) unsubscribe();
    else stop = unsubscribe;
  });
  return () => {
    stopped = true;
    stop?.();
  };
}
