import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { type AvatarDocument, avatarDocument } from './documents.ts';

function avatarRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('avatars').doc(uid);
}

export async function readAvatar(reader: Reader, uid: string): Promise<AvatarDocument | null> {
  return readDocument(avatarDocument, await get(reader, avatarRef(dbOf(reader), uid)));
}

/** Writes a picture and what was refused; nothing of either is no document. */
export function writeAvatar(tx: Tx, uid: string, avatar: AvatarDocument): void {
  const ref = avatarRef(tx.db, uid);
  if (avatar.picture === null && avatar.refused.length === 0) tx.delete(ref);
  else tx.set(ref, avatarDocument.encode(avatar));
}

export function deleteAvatar(tx: Tx, uid: string): void {
  tx.delete(avatarRef(tx.db, uid));
}
