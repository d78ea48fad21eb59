/** Reads and writes `users/{uid}/devices/{deviceId}`, the browsers that get pushes. */
import type { DocumentOf } from '@cine/contract/documents/codec';
import type { CollectionReference, Firestore } from 'firebase-admin/firestore';
import { readDocuments, withIds } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { deviceDocument } from '../documents.ts';

/** A browser that gets pushes; times are epoch milliseconds. */
export type Device = DocumentOf<typeof deviceDocument> & { id: string };

function devicesOf(db: Firestore, uid: string): CollectionReference {
  return db.collection('inboxes').doc(uid).collection('devices');
}

/** A user's devices, or one of them, as far as it is still there. */
export async function readDevices(reader: Reader, uid: string, id?: string): Promise<Device[]> {
  const devices = devicesOf(dbOf(reader), uid);
  const snapshots = id === undefined ? await get(reader, devices) : [await get(reader, devices.doc(id))];
  return withIds(readDocuments(deviceDocument, snapshots));
}

export function writeDevice(tx: Tx, uid: string, { id, ...device }: Device): void {
  tx.set(devicesOf(tx.db, uid).doc(id), deviceDocument.encode(device));
}

export function deleteDevice(tx: Tx, uid: string, id: string): void {
  tx.delete(devicesOf(tx.db, uid).doc(id));
}
