import { playerDocument } from '@cine/contract/documents/players';
import { type Firestore, type QueryDocumentSnapshot, Timestamp } from 'firebase-admin/firestore';
import type { Tx } from '../../../platform/firestore/transact.ts';
import type { Warning } from './warning.ts';

/** A page of players whose warnings are due, longest waiting first; `last` is where the next page begins. */
export async function loadWarningsDue(
  db: Firestore,
  now: number,
  after: QueryDocumentSnapshot | null,
  limit: number,
): Promise<{ uids: string[]; last: QueryDocumentSnapshot | null }> {
  const due = db.collection('players').where('warning.at', '<=', Timestamp.fromMillis(now));
  const ordered = due.orderBy('warning.at').limit(limit).select('warning.at');
  const { docs } = await (after ? ordered.startAfter(after) : ordered).get();
  return { uids: docs.map(({ id }) => id), last: docs.length < limit ? null : docs.at(-1)! };
}

/** Changes a player's warning alone. */
export function writeWarning(tx: Tx, uid: string, warning: Warning): void {
  tx.update(tx.db.collection('players').doc(uid), playerDocument.encodeFields({ warning }));
}
