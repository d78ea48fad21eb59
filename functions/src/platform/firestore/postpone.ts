import type { DocumentCodec } from '@cine/contract/documents/codec';
import type { DocumentReference } from 'firebase-admin/firestore';
import { readField } from './documents.ts';
import { transact } from './transact.ts';

/** Moves the instant for which a document waits, without reading the rest. False if it waits for nothing. */
export async function postpone<T, Field extends keyof T & string>(
  codec: DocumentCodec<T>,
  ref: DocumentReference,
  field: Field,
  until: T[Field] & number,
): Promise<boolean> {
  return transact(ref.firestore, async (tx) => {
    const instant = readField(codec, await tx.get(ref), field) ?? null;
    if (instant === null) return false;
    tx.update(ref, codec.encodeFields({ [field]: until } as Partial<T>));
    return true;
  });
}
