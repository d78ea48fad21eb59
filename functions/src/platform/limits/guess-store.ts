import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { type CallerRecord, callerDocument } from '../callers/documents.ts';
import type { Tx } from '../firestore/transact.ts';
import { secretDigestOf } from '../secret-digest.ts';
import { widerNetwork } from './client-network.ts';
import type { Counts } from './guess-counts.ts';
import { windowMs } from './tally.ts';

/** The documents of a network and the wider one. Only digests of addresses are kept, until they expire. */
export function networkRefs(db: Firestore, network: string | null): DocumentReference[] {
  if (network === null) return [];
  const networks = [network, widerNetwork(network)].filter((each) => each !== null);
  return networks.map((each) => db.collection('rateLimits').doc(`network ${secretDigestOf(each)}`));
}

/** Writes the counts of a caller who may act. They expire with their window, unless something lasts. */
export function writeCounts(
  tx: Tx,
  ref: DocumentReference,
  windows: Counts,
  caller: CallerRecord,
  time: number,
): void {
  const lasting = lastingIn(caller);
  const facts = Object.keys(lasting).length > 0 ? lasting : { expiresAt: time + windowMs };
  tx.set(ref, callerDocument.encode({ windows: { ...windows }, ...facts }));
}

function lastingIn({ blocked, blockedBy, blockedByMore, signedOutAt }: CallerRecord): CallerRecord {
  return {
    ...(signedOutAt !== undefined && { signedOutAt }),
    ...(blocked && blocked.length > 0 && { blocked }),
    ...(blockedBy && blockedBy.length > 0 && { blockedBy }),
    ...(blockedByMore && { blockedByMore }),
  };
}
