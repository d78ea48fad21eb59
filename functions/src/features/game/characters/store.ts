/** Reads and writes `characters/{uid}`. */
import { characterDocument } from '@cine/contract/documents/game/characters';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { Character } from './character.ts';

function characterRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('characters').doc(uid);
}

export async function readCharacter(reader: Reader, uid: string): Promise<Character | null> {
  return readDocument(characterDocument, await get(reader, characterRef(dbOf(reader), uid)));
}

/** Writes a new character; one that exists already fails the transaction. */
export function insertCharacter(tx: Tx, uid: string, character: Character): void {
  tx.create(characterRef(tx.db, uid), characterDocument.encode(character));
}

export function writeCharacter(tx: Tx, uid: string, character: Character): void {
  tx.set(characterRef(tx.db, uid), characterDocument.encode(character));
}

export async function deleteCharacter(db: Firestore, uid: string): Promise<void> {
  await characterRef(db, uid).delete();
}
