import { type DocumentCodec, DocumentInvalid } from '@cine/contract/documents/codec';
import { type Seat, seat } from '../firebase.ts';
import { type Live, useLive } from './use-live.ts';

/** Listens to a document; without a path it waits. One that its codec can't read is a failure. */
export function useDocument<T>(path: string | null, codec: DocumentCodec<T>, from: Seat = seat()): Live<T> {
  return useLive(path === null ? null : ['document', from.name, path], async (set) => {
    const [db, { doc, onSnapshot }] = await Promise.all([from.database(), import('../firestore.ts')]);
    return onSnapshot(
      doc(db, path!),
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
