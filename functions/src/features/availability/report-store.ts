import { day } from '@cine/contract/time';
import type { CollectionReference, Firestore, Query, Transaction } from 'firebase-admin/firestore';
import { readableDocuments, readDocument, readDocuments } from '../../platform/firestore/documents.ts';
import { pageById } from '../../platform/firestore/paging.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { reportDocument } from './documents.ts';

/** A report as it is stored. */
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

/** `offerReports/{uid}-{movieId}-{region}-{provider}`: a user's last report on an offer. */
export function writeReport(
  db: Firestore,
  tx: Transaction,
  uid: string,
  report: Pick<KeptReport, 'movieId' | 'region' | 'provider' | 'says'>,
  now: number,
): void {
  const { movieId, region, provider } = report;
  const ref = reportsIn(db).doc(`${uid}-${movieId}-${region}-${provider}`);
  tx.set(ref, reportDocument.encode({ uid, ...report, at: now, expiresAt: now + reportKeptMs }));
}

/** A page of a user's reports; times are epoch milliseconds. */
export async function loadReports(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<KeptReport[]> {
  const found = await pageById(reportsBy(db, uid), afterId, limit);
  return readDocuments(reportDocument, found).map(({ id, value: { uid: _uid, ...report } }) => ({
    id,
    ...report,
  }));
}

/** A report that a check answered, and whose it is; null if there is none. */
export async function findAnsweredReport(
  db: Firestore,
  id: string,
): Promise<(KeptReport & { uid: string; answer: NonNullable<KeptReport['answer']> }) | null> {
  const report = readDocument(reportDocument, await reportsIn(db).doc(id).get());
  return report?.answer ? { id, ...report, answer: report.answer } : null;
}

/** Notes what a check of a movie found in all reports on its offers that were made before and wait for one. */
export async function answerReports(
  db: Firestore,
  movieId: number,
  answerTo: (report: Pick<KeptReport, 'region' | 'provider' | 'at'>) => KeptReport['answer'] | null,
): Promise<void> {
  await transact(db, async (tx) => {
    const found = await tx.get(reportsIn(db).where('movieId', '==', movieId).limit(mostAnswered));
    for (const { ref, value } of readableDocuments(reportDocument, found)) {
      const answer = value.answer ? null : answerTo(value);
      if (answer) tx.update(ref, reportDocument.encodeFields({ answer }));
    }
  });
}

/** More than a movie's reports of a month should ever be. */
const mostAnswered = 300;

/** A user's reports on offers. */
export function reportsBy(db: Firestore, uid: string): Query {
  return reportsIn(db).where('uid', '==', uid);
}

function reportsIn(db: Firestore): CollectionReference {
  return db.collection('offerReports');
}
