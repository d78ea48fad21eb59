import { characterDocument } from '@cine/contract/documents/game/characters';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument } from '../../../platform/firestore/documents.ts';
import type { Tx } from '../../../platform/firestore/transact.ts';
import type { Character } from './character.ts';

function characterRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('characters').doc(uid);
}

export async function readCharacter(tx: Tx, uid: string): Promise<Character | null> {
  return readDocument(characterDocument, await tx.get(characterRef(tx.db, uid)));
}

export async function loadCharacter(db: Firestore, uid: string): Promise<Character | null> {
  return readDocument(characterDocument, await characterRef(db, uid).get());
}

/** One that exists already fails the transaction. */
export function insertCharacter(tx: Tx, uid: string, character: Character): void {
  tx.create(characterRef(tx.db, uid), characterDocument.encode(character));
}

export function writeCharacter(tx: Tx, uid: string, character: Character): void {
  tx.set(characterRef(tx.db, uid), characterDocument.encode(character));
}

export async function deleteCharacter(db: Firestore, uid: string): Promise<void> {
  await characterRef(db, uid).delete();
}
