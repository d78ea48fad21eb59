import { type DocumentReference, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { inParts, type Packed, packBytes, unpackBytes } from '../../platform/firestore/packed.ts';
import { transact } from '../../platform/firestore/transact.ts';
import type { Model } from './model.ts';
import { decodeModel, encodeModel } from './model-bytes.ts';

/** How a model came about, and how it fared on ratings that no model is trained on. Times are epoch milliseconds. */
export type ModelRecord = {
  version: number;
  trainedAt: number;
  /** What it was trained on. */
  users: number;
  movies: number;
  ratings: number;
  /** Ratings held out, and the root of the mean squared error on them, in points; of the one before too, if there was one. */
  heldOut: number;
  error: number;
  formerError: number | null;
  /** Whether it took the former one's place; one that errs more does not, nor one that a newer one overtook. */
  published: boolean;
  /** Documents that its bytes take; 0 where they were not kept. */
  parts: number;
};

/** A document ends at 1 MiB. */
const partBytes = 950_000;

function modelRef(db: Firestore, version: number): DocumentReference {
  return db.collection('models').doc(String(version));
}

function partRef(db: Firestore, version: number, part: number): DocumentReference {
  return modelRef(db, version).collection('parts').doc(String(part));
}

/**
 * Takes the version after the newest one that was ever trained, or is being trained, so that no other training has the same.
 * Until its record is saved there is only its number. Costs 1 read and 1 write.
 */
export async function takeVersion(db: Firestore): Promise<number> {
  const newest = db.collection('models').orderBy('version', 'desc').limit(1);
  return transact(db, async (tx) => {
    const found = (await tx.get(newest)).docs[0];
    const version = ((found?.get('version') as number | undefined) ?? 0) + 1;
    tx.create(modelRef(db, version), { version });
    return version;
  });
}

/**
 * Writes a model's bytes; nobody sees them before the manifest says so. Returns how many documents they are, which is noted before the
 * first is written: what dies between leaves nothing that is not deleted with the next model.
 */
export async function saveParts(db: Firestore, version: number, model: Model): Promise<number> {
  const whole = encodeModel(model);
  const { format, bytes } = await packBytes(whole);
  const parts = inParts(bytes, partBytes);
  await modelRef(db, version).update({ parts: parts.length });
  for (const [part, own] of parts.entries())
    await partRef(db, version, part).set({ format, size: whole.length, bytes: own });
  return parts.length;
}

/** A model as its documents have it; null where they are gone, because a newer one counts. Costs 1 read for each. */
export async function loadParts(db: Firestore, version: number, parts: number): Promise<Model | null> {
  const refs = Array.from({ length: parts }, (_, part) => partRef(db, version, part));
  const found = await db.getAll(...refs);
  if (found.some((part) => !part.exists)) return null;
  const { format, size } = found[0]!.data() as Packed & { size: number };
  const bytes = Buffer.concat(found.map((part) => part.get('bytes') as Uint8Array));
  return decodeModel(await unpackBytes({ format, bytes }, size));
}

export async function saveRecord(db: Firestore, record: ModelRecord): Promise<void> {
  await modelRef(db, record.version).set({ ...record, trainedAt: Timestamp.fromMillis(record.trainedAt) });
}

/**
 * Deletes the bytes of all models that are older than one, except another's; what was learned of them stays. Newer ones are those of
 * trainings that are still at work.
 */
export async function deleteOlderParts(db: Firestore, version: number, except: number): Promise<void> {
  const held = await db.collection('models').where('parts', '>', 0).get();
  for (const document of held.docs) {
    const own = document.get('version') as number;
    if (own < version && own !== except) await deleteParts(db, own);
  }
}

/** Deletes the bytes of one model. */
export async function deleteParts(db: Firestore, version: number): Promise<void> {
  await db.recursiveDelete(modelRef(db, version).collection('parts'));
  await modelRef(db, version).update({ parts: 0 });
}
