import type { DocumentCodec } from '@cine/contract/documents/codec';
import type { DocumentReference } from 'firebase-admin/firestore';
import { readField } from './documents.ts';
import { transact } from './transact.ts';

/** Moves the instant a document waits for, reading only that field. False if it waits for none or is gone. */
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
