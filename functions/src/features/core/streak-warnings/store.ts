import { playerDocument } from '@cine/contract/documents/players';
import type { Firestore } from 'firebase-admin/firestore';
import { type DuePage, dueUsers } from '#platform/firestore/paging.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { Warning } from './warning.ts';

/** A page of players whose warnings are due, longest waiting first. */
export async function loadWarningsDue(db: Firestore, now: number, ...page: DuePage) {
  return dueUsers(db.collection('players'), 'warning.at', now, ...page);
}

/** Changes a player's warning alone. */
export function writeWarning(tx: Tx, uid: string, warning: Warning): void {
  tx.update(tx.db.collection('players').doc(uid), playerDocument.encodeFields({ warning }));
}
