import { Firestore } from 'firebase-admin/firestore';
import { startEmulatorProcess } from './emulator/process.ts';
import { note, report } from './harness.ts';

const writes = 1_000_000;
const before = 200_000;
const documents = 1_000;
const batchSize = 500;
const batchesAtOnce = 4;

process.env.METADATA_SERVER_DETECTION ??= 'none';
const emulator = await startEmulatorProcess();
const db = new Firestore({
  projectId: 'demo-bench',
  host: `127.0.0.1:${emulator.port}`,
  ssl: false,
  customHeaders: { Authorization: 'Bearer owner' },
});

let done = 0;
const atFirst = await highestUntil(before);
const afterwards = await highestUntil(writes);
note(
  'resident memory',
  `${Math.round(atFirst)} MB in the first 200,000 writes, then ${Math.round(afterwards)} MB`,
);
report({
  figure: 'emulator.memory',
  value: Number((afterwards / atFirst).toFixed(2)),
  unit: 'times the memory of the first 200,000 writes',
  sense: 'max',
  goal: 1.2,
  fixture: '1,000,000 writes to the same 1,000 small documents, the most memory held in each part',
  warmth: 'warm',
});
await db.terminate();
await emulator.stop();

/** Writes on until there were so many; gives back the most memory that was held meanwhile, in MB. */
async function highestUntil(total: number): Promise<number> {
  let highest = 0;
  while (done < total) {
    await Promise.all(Array.from({ length: batchesAtOnce }, writeBatch));
    highest = Math.max(highest, emulator.residentMb());
  }
  return highest;
}

async function writeBatch(): Promise<void> {
  const batch = db.batch();
  for (let i = 0; i < batchSize; i++, done++) {
    batch.set(db.doc(`hot/d${done % documents}`), { n: done, title: `Title number ${done}`, seen: false });
  }
  await batch.commit();
}
