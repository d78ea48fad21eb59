import type { DocumentOf } from '@cine/contract/documents/codec';
import type { CollectionReference, Firestore } from 'firebase-admin/firestore';
import { readDocuments } from '../../../../platform/firestore/documents.ts';
import type { Tx } from '../../../../platform/firestore/transact.ts';
import { deviceDocument } from '../documents.ts';

/** A browser that gets pushes; times are epoch milliseconds. */
export type Device = DocumentOf<typeof deviceDocument> & { id: string };

function devicesOf(db: Firestore, uid: string): CollectionReference {
  return db.collection('inboxes').doc(uid).collection('devices');
}

export async function readDevices(tx: Tx, uid: string): Promise<Device[]> {
  return readDocuments(deviceDocument, await tx.get(devicesOf(tx.db, uid))).map(({ id, value }) => ({
    id,
    ...value,
  }));
}

/** A user's devices, or one of them, as far as it is still there. */
export async function loadDevices(db: Firestore, uid: string, id?: string): Promise<Device[]> {
  const found = id === undefined ? await devicesOf(db, uid).get() : [await devicesOf(db, uid).doc(id).get()];
  return readDocuments(deviceDocument, found).map(({ id: one, value }) => ({ id: one, ...value }));
}

export function writeDevice(tx: Tx, uid: string, { id, ...device }: Device): void {
  tx.set(devicesOf(tx.db, uid).doc(id), deviceDocument.encode(device));
}

export function deleteDevice(tx: Tx, uid: string, id: string): void {
  tx.delete(devicesOf(tx.db, uid).doc(id));
}
