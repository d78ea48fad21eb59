import { DocumentInvalid } from '@cine/contract/documents/codec';
import type { ClientQuery } from '@cine/contract/queries';
import { useEffect, useState } from 'react';
import { type Seat, seat } from '../firebase.ts';
import { decoded, type Live, listen } from './use-document.ts';

export type Row<T> = { id: string; data: T };

/**
 * Listens to a list; without a query it waits. The query is told by its collection, conditions and limit: one whose
 * conditions hold the time of its making is to be made once. Documents that can't be read are left out of the list.
 */
export function useQuery<T>(
  asked: ClientQuery<T> | null,
  { limit, from = seat() }: { limit?: number; from?: Seat } = {},
): Live<Row<T>[]> {
  const key = asked && JSON.stringify([asked.collection, asked.where, asked.orderBy, limit]);
  const [live, setLive] = useState<{ key: string | null; value: Live<Row<T>[]> }>({
    key,
    value: { state: 'loading' },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key tells one query from another.
  useEffect(() => {
    if (!asked) return;
    const set = (value: Live<Row<T>[]>) => setLive({ key, value });
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
          const rows = docs.flatMap((document) => {
            const data = decoded(asked.codec, document.data());
            return data instanceof DocumentInvalid ? [] : [{ id: document.id, data }];
          });
          set({ state: 'there', data: rows, isFromDevice: metadata.fromCache });
        },
        (error) => set({ state: 'failed', error }),
      );
    });
  }, [key, from]);
  return live.key === key ? live.value : { state: 'loading' };
}
