import { unnamedUid } from '@cine/contract/primitives';
import type { Firestore, Query } from 'firebase-admin/firestore';
import type { Run } from './run.ts';
import { runsOf, toRun } from './store.ts';

/** The runs that somebody started, as far as they are kept. Costs 1 read for each, 1 where there is none. */
export async function loadRunsOf(db: Firestore, uid: string): Promise<Run[]> {
  const { docs } = await startedBy(db, uid).get();
  return docs.map((document) => toRun(document.id, document.data()));
}

/** Runs stay when whoever started them goes, and name nobody. Costs 1 read and 1 write for each. */
export async function removeOperator(db: Firestore, uid: string): Promise<void> {
  const { docs } = await startedBy(db, uid).select().get();
  await Promise.all(docs.map(({ ref }) => ref.update({ startedBy: unnamedUid })));
}

function startedBy(db: Firestore, uid: string): Query {
  return runsOf(db).where('startedBy', '==', uid);
}
