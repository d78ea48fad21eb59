/** Reads and writes what comparing users found, and who is to be compared anew. */
import { chunksOf } from '@cine/contract/chunks-of';
import type { DocumentOf } from '@cine/contract/documents/codec';
import { encodeState, type Neighbour, type State } from '@cine/neighbours';
import type {
  DocumentReference,
  DocumentSnapshot,
  Firestore,
  Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { callerDigestOf } from '#platform/callers/caller-store.ts';
import { readDocument, readDocuments, readPacked, readParts } from '#platform/firestore/documents.ts';
import { inParts, packBytes } from '#platform/firestore/packed.ts';
import { withPrefix } from '#platform/firestore/paging.ts';
import { transact } from '#platform/firestore/transact.ts';
import {
  goneDocument,
  neighboursDocument,
  pendingDocument,
  stateManifestDocument,
  statePartDocument,
} from './documents.ts';

/** The format of the state; a state of another format is computed again. */
const format = 1;

/**
 * Where the state is, and up to when changes are in it. Two places take turns: one is complete while the
 * other is written.
 */
export type Manifest = { version: number; parts: number; size: number; until: number };

/** A neighbour, with movies that both users love. */
export type KeptNeighbour = Neighbour & { movieIds: number[] };
/** A user's neighbours, the most similar first, compared at an instant in epoch milliseconds. */
export type Neighbours = { neighbours: KeptNeighbour[]; comparedAt: number };

type StoredManifest = DocumentOf<typeof stateManifestDocument>;

/** A document holds at most 1 MiB. */
const partBytes = 900_000;
const atOnce = 200;

/** `neighbourState/manifest`: the `Manifest`, and the lease of the run at work. */
function manifestRef(db: Firestore): DocumentReference {
  return db.collection('neighbourState').doc('manifest');
}

/** `neighbourState/{0 or 1}-{n}`: a part of the state. */
function partRef(db: Firestore, version: number, part: number): DocumentReference {
  return db.collection('neighbourState').doc(`${version % 2}-${part}`);
}

/** `neighbourState/pending`: the users whose lists an interrupted run may have partly written. */
function pendingRef(db: Firestore): DocumentReference {
  return db.collection('neighbourState').doc('pending');
}

/** `neighbourState/gone:{id}`: the digest of a user erased since the last run. */
function goneRef(db: Firestore, id: string): DocumentReference {
  return db.collection('neighbourState').doc(`gone:${id}`);
}

/** `neighbours/{uid}`: the neighbours of a user. */
function neighboursRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('neighbours').doc(uid);
}

/** Lets one run at a time work on the state; null if another does. */
export async function takeLease(
  db: Firestore,
  id: string,
  now: number,
  until: number,
): Promise<{ manifest: Manifest | null } | null> {
  return transact(db, async (tx) => {
    const document = readDocument(stateManifestDocument, await tx.get(manifestRef(db)));
    if (isBusy(document, now)) return null;
    tx.set(manifestRef(db), stateManifestDocument.encode({ ...document, lease: { id, until } }));
    return { manifest: toManifest(document) };
  });
}

function isBusy(manifest: StoredManifest | null, now: number): boolean {
  return Boolean(manifest?.lease && manifest.lease.until > now);
}

/** A document that says which users were erased: one, or several in a former release's. */
export type Gone = { digests: readonly string[]; ref: DocumentReference; writtenAt: Timestamp };

/** The manifest of what a run wrote, and the erased users that the run removed. */
export type Outcome = { manifest: Manifest; gone: readonly Gone[] };

/** Ends the lease and writes the outcome, if any. Throws if another run has taken the lease. */
export async function endLease(db: Firestore, id: string, outcome: Outcome | null): Promise<void> {
  await transact(db, async (tx) => {
    const document = readDocument(stateManifestDocument, await tx.get(manifestRef(db)));
    if (document?.lease?.id !== id) throw new Error('Another run has taken the lease');
    const manifest = outcome ? { ...outcome.manifest, format } : document;
    tx.set(manifestRef(db), stateManifestDocument.encode({ ...manifest, lease: null }));
    if (!outcome) return;
    tx.delete(pendingRef(db));
    // Fails if a former release's document has grown since; the next run then does the work again.
    for (const { ref, writtenAt } of outcome.gone) tx.delete(ref, { lastUpdateTime: writtenAt });
  });
}

export async function loadGone(db: Firestore): Promise<Gone[]> {
  const snapshot = await withPrefix(db.collection('neighbourState'), 'gone').get();
  return readDocuments(goneDocument, snapshot).map(({ ref, value }, at) => ({
    digests: value.digests,
    ref,
    writtenAt: snapshot.docs[at]!.updateTime,
  }));
}

/** Removes an erased user from all lists, after leaving a digest for the next run. */
export async function removeUser(db: Firestore, uid: string, goneId: string): Promise<void> {
  await goneRef(db, goneId).set(goneDocument.encode({ digests: [callerDigestOf(uid)] }));
  await leaveLists(db, uid);
}

/** Deletes a user's list, and removes them from the lists of others. */
export async function leaveLists(db: Firestore, uid: string): Promise<void> {
  await neighboursRef(db, uid).delete();
  for (const { ref } of (await namingOf(db, uid).select().get()).docs) await leaveList(db, ref, uid);
}

/** How many lists a user who hides leaves at once; most are in thirty. The next run removes the rest. */
const maxLeft = 100;

/** Removes a user who hides from the lists of others. */
export async function hideUser(db: Firestore, uid: string): Promise<void> {
  const { docs } = await namingOf(db, uid).limit(maxLeft).select().get();
  await Promise.all(docs.map(({ ref }) => leaveList(db, ref, uid)));
}

async function leaveList(db: Firestore, ref: DocumentReference, uid: string): Promise<void> {
  await transact(db, async (tx) => {
    const theirs = toNeighbours(await tx.get(ref));
    const others = theirs?.neighbours.filter((neighbour) => neighbour.uid !== uid) ?? [];
    if (theirs && others.length > 0) tx.set(ref, toDocument(others, theirs.comparedAt));
    else tx.delete(ref);
  });
}

/** The state; null if a part is missing or of another version. */
export async function loadState(db: Firestore, { version, parts, size }: Manifest): Promise<State | null> {
  const refs = Array.from({ length: parts }, (_, part) => partRef(db, version, part));
  const documents = readDocuments(statePartDocument, await db.getAll(...refs));
  if (documents.length < parts || documents.some(({ value }) => value.version !== version)) return null;
  return readParts(statePartDocument, documents, size);
}

/** Writes the state to the place not in use; readers switch to it once the manifest names it. */
export async function saveState(
  db: Firestore,
  version: number,
  state: State,
): Promise<Omit<Manifest, 'until'>> {
  const encoded = encodeState(state);
  const packed = await packBytes(encoded);
  const parts = inParts(packed.bytes, partBytes);
  for (const [part, bytes] of parts.entries())
    await partRef(db, version, part).set(statePartDocument.encode({ version, format: packed.format, bytes }));
  return { version, parts: parts.length, size: encoded.length };
}

export async function loadPending(db: Firestore): Promise<string[]> {
  return (await readPacked(pendingDocument, await pendingRef(db).get()))?.content ?? [];
}

export async function savePending(db: Firestore, uids: readonly string[]): Promise<void> {
  await pendingRef(db).set(pendingDocument.encode(await pendingDocument.pack([...uids])));
}

/** Writes the neighbours of users, and deletes empty lists. */
export async function saveNeighbours(
  db: Firestore,
  all: readonly { uid: string; neighbours: readonly KeptNeighbour[] }[],
  now: number,
): Promise<void> {
  for (const chunk of chunksOf(all, atOnce)) {
    const batch = db.batch();
    for (const { uid, neighbours } of chunk) {
      const ref = neighboursRef(db, uid);
      if (neighbours.length === 0) batch.delete(ref);
      else batch.set(ref, toDocument(neighbours, now));
    }
    await batch.commit();
  }
}

/** The neighbours of a user, the most similar first; null if there are none. */
export async function loadNeighbours(db: Firestore, uid: string): Promise<Neighbours | null> {
  return toNeighbours(await neighboursRef(db, uid).get());
}

/** How many users have this user as a neighbour. */
export async function countNeighbourOf(db: Firestore, uid: string): Promise<number> {
  return (await namingOf(db, uid).count().get()).data().count;
}

function namingOf(db: Firestore, uid: string): Query {
  return db.collection('neighbours').where('uids', 'array-contains', uid);
}

function toNeighbours(snapshot: DocumentSnapshot): Neighbours | null {
  const document = readDocument(neighboursDocument, snapshot);
  if (!document) return null;
  const { uids, neighbours, comparedAt } = document;
  return { neighbours: neighbours.map((neighbour, at) => ({ uid: uids[at]!, ...neighbour })), comparedAt };
}

/** The uids are a field of their own, so that they can be queried. */
function toDocument(neighbours: readonly KeptNeighbour[], now: number) {
  return neighboursDocument.encode({
    uids: neighbours.map(({ uid }) => uid),
    neighbours: neighbours.map(({ uid: _uid, ...neighbour }) => neighbour),
    comparedAt: now,
  });
}

function toManifest(manifest: StoredManifest | null): Manifest | null {
  if (manifest?.format !== format) return null;
  const { version, parts, size, until } = manifest;
  if (version === undefined || parts === undefined || size === undefined || until === undefined) return null;
  return { version, parts, size, until };
}
