import type { ClientQuery } from '@cine/contract/queries';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { type Seat, seat } from '../firebase.ts';
import { type Live, listen } from './use-document.ts';

export type Row<T> = { id: string; data: T };

/**
 * Listens to a list; without a query it waits. The query is told by its collection, conditions and limit: one whose
 * conditions hold the time of its making is to be made once.
 */
export function useQuery<Schema extends z.ZodType>(
  asked: ClientQuery<Schema> | null,
  { limit, from = seat() }: { limit?: number; from?: Seat } = {},
): Live<Row<z.output<Schema>>[]> {
  const key = asked && JSON.stringify([asked.collection, asked.where, asked.orderBy, limit]);
  const [live, setLive] = useState<{ key: string | null; value: Live<Row<z.output<Schema>>[]> }>({
    key,
    value: { state: 'loading' },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key tells one query from another.
  useEffect(() => {
    if (!asked) return;
    const set = (value: Live<Row<z.output<Schema>>[]>) => setLive({ key, value });
    return listen(async () => {
      const [db, firestore] = await Promise.all([from.database(), import('firebase/firestore')]);
      const list = firestore.query(
        firestore.collection(db, asked.collection),
        ...asked.where.map((condition) => firestore.where(...condition)),
        ...(asked.orderBy ? [firestore.orderBy(...asked.orderBy)] : []),
        ...(limit === undefined ? [] : [firestore.limit(limit)]),
      );
      return firestore.onSnapshot(
        list,
        { includeMetadataChanges: true },
        ({ docs, metadata }) => {
          const parsed = docs.map((document) => ({
            id: document.id,
            data: asked.schema.safeParse(document.data()),
          }));
          const wrong = parsed.find(({ data }) => !data.success)?.data.error;
          if (wrong) return set({ state: 'failed', error: wrong });
          const rows = parsed.map(({ id, data }) => ({ id, data: data.data as z.output<Schema> }));
          set({ state: 'there', data: rows, isFromDevice: metadata.fromCache });
        },
        (error) => set({ state: 'failed', error }),
      );
    });
  }, [key, from]);
  return live.key === key ? live.value : { state: 'loading' };
}
