import { jobRunDocument } from '@cine/contract/documents/job-runs';
import { unnamedUid } from '@cine/contract/primitives';
import type { Firestore, Query } from 'firebase-admin/firestore';
import type { Run } from './run.ts';
import { runsOf, toRuns } from './store.ts';

/** The stored runs that an operator started. */
export async function loadRunsOf(db: Firestore, uid: string): Promise<Run[]> {
  return toRuns(await startedBy(db, uid).get());
}

/** Removes an operator's name from the runs they started. */
export async function eraseOperator(db: Firestore, uid: string): Promise<void> {
  const { docs } = await startedBy(db, uid).select().get();
  await Promise.all(
    docs.map(({ ref }) => ref.update(jobRunDocument.encodeFields({ startedBy: unnamedUid }))),
  );
}

function startedBy(db: Firestore, uid: string): Query {
  return runsOf(db).where('startedBy', '==', uid);
}
