import { type DocumentCodec, DocumentInvalid } from '@cine/contract/documents/codec';
import type { ClientQuery } from '@cine/contract/queries';
import { ownSeat, type Seat } from '../firebase.ts';
import { takeDocuments } from './first/begun-reads.ts';
import { afterFirstRead, readServerTime } from './first/first-read.ts';
import { type ListenTo, listenByServerTime } from './listen-by-server-time.ts';
import { decodeOrLog } from './use-document.ts';
import { type Live, type LiveResult, useLive } from './use-live.ts';

export type Row<T> = { id: string; data: T };

/**
 * Listens to a list, once there is a query; its parts are its identity, so make it once if it contains the
 * current time. Documents that can't be read are left out.
 */
export function useDocuments<T>(
  query: ClientQuery<T> | null,
  { limit, seat = ownSeat() }: { limit?: number; seat?: Seat } = {},
): Live<Row<T>[]> {
  const key = query && ['documents', seat.name, query.collection, query.where, query.orderBy, limit];
  const readFirst = async (): Promise<LiveResult<Row<T>[]>> => {
    const rows = await takeDocuments(seat, query!, limit);
    const data = readableRows(
      rows.map(({ id, values }) => ({ id, data: () => values })),
      query!.codec,
    );
    return { state: 'there', data, isFromDevice: false };
  };
  const listenTo: ListenTo<Row<T>[]> = async (where, set) => {
    const { collection, orderBy, codec } = query!;
    const [db, firestore] = await Promise.all([seat.database(), import('../firestore.ts')]);
    const list = firestore.query(
      firestore.collection(db, collection),
      ...where.map((condition) => firestore.where(...condition)),
      ...(orderBy ? [firestore.orderBy(...orderBy)] : []),
      ...(limit === undefined ? [] : [firestore.limit(limit)]),
    );
    return firestore.onSnapshot(
      list,
      { includeMetadataChanges: true },
      ({ docs, metadata }) => {
        set({ state: 'there', data: readableRows(docs, codec), isFromDevice: metadata.fromCache });
      },
      (error) => set({ state: 'failed', error }),
    );
  };
  const listen = listenByServerTime(query?.where ?? [], () => readServerTime(seat), listenTo);
  return useLive(key, afterFirstRead(seat, readFirst, listen));
}

/** The documents that the codec can read; others are logged. */
export function readableRows<T>(
  docs: readonly { id: string; data: () => unknown }[],
  codec: DocumentCodec<T>,
): Row<T>[] {
  return docs.flatMap((document) => {
    const data = decodeOrLog(codec, document.data());
    return data instanceof DocumentInvalid ? [] : [{ id: document.id, data }];
  });
}
