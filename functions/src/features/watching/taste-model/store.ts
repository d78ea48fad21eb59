/** Reads and writes the trained model and its record. Times are epoch milliseconds. */
import { encodeModel, type Model } from '@cine/taste-model';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument, readDocuments, readParts } from '#platform/firestore/documents.ts';
import { inParts, packBytes } from '#platform/firestore/packed.ts';
import { transact } from '#platform/firestore/transact.ts';
import { modelDocument, modelPartDocument } from './documents.ts';

/** The record of a training and of its error on held-out ratings. Times are epoch milliseconds. */
export type ModelRecord = {
  version: number;
  trainedAt: number;
  users: number;
  movies: number;
  ratings: number;
  /**
   * How many ratings were held out, and the root mean squared error on them in points; null if none could be
   * predicted.
   */
  heldOut: number;
  error: number | null;
  formerError: number | null;
  /** Whether it replaced the former model: only if it can predict, has no larger error, and is the newest. */
  published: boolean;
  /** Documents that hold its bytes; 0 if they were not kept. */
  parts: number;
};

/** A document holds at most 1 MiB. */
const partBytes = 950_000;

function modelRef(db: Firestore, version: number): DocumentReference {
  return db.collection('models').doc(String(version));
}

function partRef(db: Firestore, version: number, part: number): DocumentReference {
  return modelRef(db, version).collection('parts').doc(String(part));
}

/** Takes the next version for one training alone. Until the record is saved, there is only its number. */
export async function takeVersion(db: Firestore): Promise<number> {
  const newest = db.collection('models').orderBy('version', 'desc').limit(1);
  return transact(db, async (tx) => {
    const last = (await tx.get(newest)).docs[0];
    const version = ((last && readDocument(modelDocument, last)?.version) ?? 0) + 1;
    tx.create(modelRef(db, version), modelDocument.encode({ version }));
    return version;
  });
}

/** Writes a model's bytes. The number of parts is stored first, so that the next training can delete them. */
export async function saveParts(db: Firestore, version: number, model: Model): Promise<number> {
  const encoded = encodeModel(model);
  const { format, bytes } = await packBytes(encoded);
  const parts = inParts(bytes, partBytes);
  await modelRef(db, version).update(modelDocument.encodeFields({ parts: parts.length }));
  for (const [part, own] of parts.entries())
    await partRef(db, version, part).set(
      modelPartDocument.encode({ format, size: encoded.length, bytes: own }),
    );
  return parts.length;
}

/** A model; null if its documents were deleted because a newer one is published. */
export async function loadParts(db: Firestore, version: number, parts: number): Promise<Model | null> {
  const refs = Array.from({ length: parts }, (_, part) => partRef(db, version, part));
  const snapshots = await db.getAll(...refs);
  if (snapshots.some((part) => !part.exists)) return null;
  const modelParts = readDocuments(modelPartDocument, snapshots);
  return readParts(modelPartDocument, modelParts, modelParts[0]!.value.size);
}

export async function saveRecord(db: Firestore, record: ModelRecord): Promise<void> {
  await modelRef(db, record.version).set(modelDocument.encode(record));
}

/** Deletes the bytes of all models older than a version, except one model's; records stay. */
export async function deleteOlderParts(db: Firestore, version: number, except: number): Promise<void> {
  const held = await db.collection('models').where('parts', '>', 0).get();
  for (const { value } of readDocuments(modelDocument, held)) {
    if (value.version < version && value.version !== except) await deleteParts(db, value.version);
  }
}

export async function deleteParts(db: Firestore, version: number): Promise<void> {
  await db.recursiveDelete(modelRef(db, version).collection('parts'));
  await modelRef(db, version).update(modelDocument.encodeFields({ parts: 0 }));
}
