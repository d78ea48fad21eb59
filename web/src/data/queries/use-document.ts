import { type DocumentCodec, DocumentInvalid } from '@cine/contract/documents/codec';
import type { QueryKey } from '@tanstack/react-query';
import { ownSeat, type Seat } from '../firebase.ts';
import { takeDocument } from './first/begun-reads.ts';
import { afterFirstRead } from './first/first-read.ts';
import { queryClient } from './query-client.ts';
import { type Listen, type Live, type LiveResult, useLive } from './use-live.ts';

/** Listens to a document; without a path it waits. One that its codec can't read is a failure. */
export function useDocument<T>(
  path: string | null,
  codec: DocumentCodec<T>,
  seat: Seat = ownSeat(),
): Live<T> {
  const liveOf = (exists: boolean, fields: unknown, isFromDevice: boolean): LiveResult<T> => {
    if (!exists) return { state: 'missing', isFromDevice };
    const data = decodeOrLog(codec, fields);
    return data instanceof DocumentInvalid
      ? { state: 'failed', error: data }
      : { state: 'there', data, isFromDevice };
  };
  const readFirst = async () => {
    const document = await takeDocument(seat, path!);
    return liveOf(document !== null, document?.values, false);
  };
  const listen: Listen<T> = async (set) => {
    const [db, { doc, onSnapshot }] = await Promise.all([seat.database(), import('../firestore.ts')]);
    return onSnapshot(
      doc(db, path!),
      { includeMetadataChanges: true },
      (snapshot) => set(liveOf(snapshot.exists(), snapshot.data(), snapshot.metadata.fromCache)),
      (error) => set({ state: 'failed', error }),
    );
  };
  return useLive(path === null ? null : keyOf(path, seat), afterFirstRead(seat, readFirst, listen));
}

function keyOf(path: string, seat: Seat): QueryKey {
  return ['document', seat.name, path];
}

/** Listens again to a document that was refused. */
export function readAgain(path: string, seat: Seat = ownSeat()): void {
  void queryClient.resetQueries({ queryKey: keyOf(path, seat) });
}

/** A document's data, or why it can't be read: logged without its values. */
export function decodeOrLog<T>(codec: DocumentCodec<T>, fields: unknown): T | DocumentInvalid {
  try {
    return codec.decode(fields);
  } catch (error) {
    if (!(error instanceof DocumentInvalid)) throw error;
    console.error(error.message);
    return error;
  }
}
