import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { type Seat, seat } from '../firebase.ts';

/** A document as it is now. `isFromDevice`: what the device remembers; the server has not confirmed it yet. */
export type Live<T> =
  | { state: 'loading' }
  | { state: 'missing'; isFromDevice: boolean }
  | { state: 'there'; data: T; isFromDevice: boolean }
  | { state: 'failed'; error: Error };

const loading = { state: 'loading' } as const;

/** Listens to a document; without a path it waits. What does not fit the schema is a failure, never half a page. */
export function useDocument<Schema extends z.ZodType>(
  path: string | null,
  schema: Schema,
  from: Seat = seat(),
): Live<z.output<Schema>> {
  const [live, setLive] = useState<{ path: string | null; value: Live<z.output<Schema>> }>({
    path,
    value: loading,
  });
  useEffect(() => {
    if (path === null) return;
    const set = (value: Live<z.output<Schema>>) => setLive({ path, value });
    return listen(async () => {
      const [db, { doc, onSnapshot }] = await Promise.all([from.database(), import('firebase/firestore')]);
      return onSnapshot(
        doc(db, path),
        { includeMetadataChanges: true },
        (snapshot) => {
          const isFromDevice = snapshot.metadata.fromCache;
          if (!snapshot.exists()) return set({ state: 'missing', isFromDevice });
          const parsed = schema.safeParse(snapshot.data());
          if (parsed.success) set({ state: 'there', data: parsed.data, isFromDevice });
          else set({ state: 'failed', error: parsed.error });
        },
        (error) => set({ state: 'failed', error }),
      );
    });
  }, [path, schema, from]);
  return live.path === path ? live.value : loading;
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
