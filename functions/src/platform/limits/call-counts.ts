import type { DocumentReference, Firestore, Query } from 'firebase-admin/firestore';
import { callerDigestOf, readCaller } from '../callers/caller-store.ts';
import { readDocuments } from '../firestore/documents.ts';
import { withPrefix } from '../firestore/paging.ts';
import { tallyDocument } from './documents.ts';
import { endOf } from './guess-counts.ts';
import { callsOf } from './tally.ts';

/** `rateLimits/{digest}:{operation}`: the calls that count against a limit. */
export function tallyRef(db: Firestore, uid: string, operation: string): DocumentReference {
  return db.collection('rateLimits').doc(`${callerDigestOf(uid)}:${operation}`);
}

/** The tallies of a user's calls, one an operation; their ids begin with a digest of the user's. */
export function talliesOf(db: Firestore, uid: string): Query {
  return withPrefix(db.collection('rateLimits'), `${callerDigestOf(uid)}:`);
}

/** How often a user lately called which operation, with lent calls; `expiresAt` in epoch milliseconds. */
export async function loadCalls(
  db: Firestore,
  uid: string,
): Promise<{ operation: string; calls: number; expiresAt: number }[]> {
  const [{ windows = {} }, tallies] = await Promise.all([readCaller(db, uid), talliesOf(db, uid).get()]);
  const counted = Map.groupBy(Object.entries(windows), ([key]) => key.split(':')[0]!);
  return [
    ...readDocuments(tallyDocument, tallies).map(({ id, value: { made, leases, expiresAt } }) => ({
      operation: id.split(':')[1]!,
      calls: callsOf([...made, ...leases]),
      expiresAt,
    })),
    ...[...counted].map(([operation, entries]) => ({
      operation,
      calls: callsOf(entries.map(([, counts]) => counts)),
      expiresAt: Math.max(...entries.map(([key]) => endOf(key))),
    })),
  ];
}
