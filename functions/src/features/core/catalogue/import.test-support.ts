import type { Firestore } from 'firebase-admin/firestore';
import { importDocument } from './documents.ts';

/** Writes that another process imports movies, or has done so. */
export async function writeOthersImport(
  db: Firestore,
  now: number,
  status: 'running' | 'finished' = 'running',
): Promise<void> {
  const times = { startedAt: now, aliveAt: now, finishedAt: null };
  const progress = { files: 'digest', rows: 0, counts: {}, reportBytes: 0 };
  const run = importDocument.encode({ status, holder: 'elsewhere 1 x', ...times, ...progress });
  await db.doc('catalogue/import').set(run);
}
