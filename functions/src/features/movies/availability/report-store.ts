/** Reads and writes `offerReports/{reportId}`: users' reports that an offer is wrong. */
import { day } from '@cine/contract/time';
import {
  type CollectionReference,
  FieldPath,
  FieldValue,
  type Firestore,
  type Query,
  type QueryDocumentSnapshot,
  Timestamp,
} from 'firebase-admin/firestore';
import { readableDocuments, readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { pageById } from '#platform/firestore/paging.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { reportDocument } from './documents.ts';

export type KeptReport = {
  id: string;
  movieId: number;
  region: string;
  provider: number;
  says: 'gone' | 'here';
  at: number;
  expiresAt: number;
  answer?: { checkedAt: number; offered: boolean };
};

/** Reports are kept for a month, to see how often each source is wrong. */
const reportKeptMs = 30 * day;

export function writeReport(
  tx: Tx,
  uid: string,
  { movieId, region, provider, says }: Pick<KeptReport, 'movieId' | 'region' | 'provider' | 'says'>,
  now: number,
): void {
  const report = { movieId, region, provider, says, at: now, expiresAt: now + reportKeptMs };
  tx.set(reportsIn(tx.db).doc(`${uid}-${movieId}`), reportDocument.encode({ uid, ...report, waits: true }));
}

/** How many movies a user has reported since an instant. */
export async function readReportCount(tx: Tx, uid: string, since: number): Promise<number> {
  const made = reportsBy(tx.db, uid).where('at', '>', Timestamp.fromMillis(since));
  return (await tx.get(made.count())).data().count;
}

/** A page of a user's reports; times are epoch milliseconds. */
export async function loadReports(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<KeptReport[]> {
  const page = await pageById(reportsBy(db, uid), afterId, limit);
  return readDocuments(reportDocument, page).map(
    ({ id, value: { uid: _uid, waits: _waits, ...report } }) => ({
      id,
      ...report,
    }),
  );
}

/** A report that a check answered, and whose it is; null if there is none. */
export async function loadAnsweredReport(
  db: Firestore,
  id: string,
): Promise<(KeptReport & { uid: string; answer: NonNullable<KeptReport['answer']> }) | null> {
  const report = readDocument(reportDocument, await reportsIn(db).doc(id).get());
  return report?.answer ? { id, ...report, answer: report.answer } : null;
}

/** Notes what a check found in all reports that wait for one, oldest first. */
export async function answerReports(
  db: Firestore,
  movieId: number,
  answerTo: (report: Pick<KeptReport, 'region' | 'provider' | 'at'>) => KeptReport['answer'] | null,
): Promise<void> {
  const waiting = reportsIn(db)
    .where('movieId', '==', movieId)
    .where('waits', '==', true)
    .orderBy('at')
    .orderBy(FieldPath.documentId());
  for (let last: QueryDocumentSnapshot | undefined; ; ) {
    const from: QueryDocumentSnapshot | undefined = last;
    const page = from ? waiting.startAfter(from) : waiting;
    const docs = await transact(db, async (tx) => {
      const snapshot = await tx.get(page.limit(answeredAtOnce));
      for (const { ref, value } of readableDocuments(reportDocument, snapshot)) {
        const answer = answerTo(value);
        if (answer)
          tx.update(ref, { ...reportDocument.encodeFields({ answer }), waits: FieldValue.delete() });
      }
      return snapshot.docs;
    });
    if (docs.length < answeredAtOnce) return;
    last = docs.at(-1);
  }
}

const answeredAtOnce = 300;

export function reportsBy(db: Firestore, uid: string): Query {
  return reportsIn(db).where('uid', '==', uid);
}

function reportsIn(db: Firestore): CollectionReference {
  return db.collection('offerReports');
}
