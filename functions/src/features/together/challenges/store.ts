/** Reads and writes `challenges/{id}` and its versions. */
import { challengeDocument, sharedChallengeDocument } from '@cine/contract/documents/challenges';
import type { ListedReason } from '@cine/contract/operations/together/challenge-drafts';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import { unnamedUid } from '@cine/contract/primitives';
import { withSentenceShown } from '@cine/contract/text/shown-sentence';
import type { CollectionReference, DocumentReference, Firestore, Query } from 'firebase-admin/firestore';
import { readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { pageById } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { challengeReasonsDocument, formerChallengeDocument } from './documents.ts';

/** `challenges/{id}`: the newest version, and whether anyone has joined it. */
export type StoredChallenge = Challenge & { joined: boolean };

function challengeRef(db: Firestore, challengeId: string): DocumentReference {
  return db.collection('challenges').doc(challengeId);
}

/** What others read of a group's challenge: the rules can't hide the maker in the document itself. */
function sharedRef(db: Firestore, challengeId: string): DocumentReference {
  return db.collection('sharedChallenges').doc(challengeId);
}

export async function readChallenge(reader: Reader, challengeId: string): Promise<StoredChallenge | null> {
  return readDocument(challengeDocument, await get(reader, challengeRef(dbOf(reader), challengeId)));
}

function reasonsRef(db: Firestore, challengeId: string): DocumentReference {
  return challengeRef(db, challengeId).collection('reasons').doc('list');
}

/** Why each movie is in a list; none where it wasn't made from a sentence, or before reasons were kept. */
export async function loadReasons(db: Firestore, challengeId: string): Promise<ListedReason[]> {
  const document = readDocument(challengeReasonsDocument, await reasonsRef(db, challengeId).get());
  return document?.movies ?? [];
}

export function writeReasons(tx: Tx, challengeId: string, movies: ListedReason[]): void {
  tx.set(reasonsRef(tx.db, challengeId), challengeReasonsDocument.encode({ movies }));
}

export async function loadMadePage(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<StoredChallenge[]> {
  const page = await pageById(challengesMadeBy(db, uid), afterId, limit);
  return readDocuments(challengeDocument, page).map(({ value }) => value);
}

/**
 * Writes the newest version, for a group also without its maker. A former version that was joined is kept in
 * `versions`.
 */
export function writeChallenge(tx: Tx, challenge: StoredChallenge, former: StoredChallenge | null): void {
  const ref = challengeRef(tx.db, challenge.id);
  if (former?.joined) {
    const { joined: _joined, ...version } = former;
    tx.create(
      versionsOf(tx.db, challenge.id).doc(String(former.version)),
      formerChallengeDocument.encode(version),
    );
  }
  tx.set(ref, challengeDocument.encode(challenge));
  const shared = sharedRef(tx.db, challenge.id);
  const { joined: _joined, audience, ...definition } = withSentenceShown(challenge);
  if (audience === 'group')
    tx.set(shared, sharedChallengeDocument.encode({ ...definition, audience, makerId: unnamedUid }));
  else if (former?.audience === 'group') tx.delete(shared);
}

/** Notes that somebody joined, from when on a challenge keeps its versions. */
export function markJoined(tx: Tx, challengeId: string): void {
  tx.update(challengeRef(tx.db, challengeId), challengeDocument.encodeFields({ joined: true }));
}

function challengesMadeBy(db: Firestore, uid: string): Query {
  return db.collection('challenges').where('makerId', '==', uid);
}

export async function loadIdsMadeBy(db: Firestore, uid: string): Promise<string[]> {
  return (await challengesMadeBy(db, uid).select().get()).docs.map(({ id }) => id);
}

export async function countMadeBy(db: Firestore, uid: string): Promise<number> {
  return (await challengesMadeBy(db, uid).count().get()).data().count;
}

export function versionsOf(db: Firestore, challengeId: string): CollectionReference {
  return challengeRef(db, challengeId).collection('versions');
}

export function renameMaker(tx: Tx, challengeId: string, makerId: string): void {
  tx.update(challengeRef(tx.db, challengeId), challengeDocument.encodeFields({ makerId }));
}

export async function renameMakerOfVersions(
  db: Firestore,
  challengeId: string,
  makerId: string,
): Promise<void> {
  const writer = db.bulkWriter();
  const versions = await versionsOf(db, challengeId).select().get();
  const written = versions.docs.map(({ ref }) =>
    writer.update(ref, formerChallengeDocument.encodeFields({ makerId })),
  );
  await writer.close();
  await Promise.all(written);
}

export function deleteChallenge(tx: Tx, challengeId: string): void {
  tx.delete(challengeRef(tx.db, challengeId));
  tx.delete(sharedRef(tx.db, challengeId));
  tx.delete(reasonsRef(tx.db, challengeId));
}
