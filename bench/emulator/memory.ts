/** Whether the emulator's memory stays level while the same documents are written again and again. */
import { Firestore } from 'firebase-admin/firestore';
import { note, report } from '../command/harness.ts';
import { type EmulatorProcess, startEmulatorProcess } from './process.ts';

const writes = 1_000_000;
const before = 200_000;
const documents = 1_000;
const batchSize = 500;
const batchesAtOnce = 4;

/** Measures the memory resident in each part, and the heap in use. */
export async function measureMemory(): Promise<void> {
  const resident = await measure((emulator) => emulator.residentMb());
  report({
    figure: 'emulator.memory',
    value: Number((resident.afterwards / resident.atFirst).toFixed(2)),
    unit: 'times the memory of the first 200,000 writes',
    sense: 'max',
    goal: 1.2,
    fixture: '1,000,000 writes to the same 1,000 small documents, the most memory resident in each part',
    warmth: 'warm',
  });
  note('resident memory', inWords(resident));
  note(
    'heap in use',
    inWords(await measure((emulator, done) => (done % before === 0 ? emulator.heapMb() : 0))),
  );
}

type Highest = { atFirst: number; afterwards: number };

function inWords({ atFirst, afterwards }: Highest): string {
  return `${Math.round(atFirst)} MB in the first 200,000 writes, then ${Math.round(afterwards)} MB`;
}

/** The peak, in MB, of a fresh emulator after any four batches of each part. */
async function measure(
  held: (emulator: EmulatorProcess, done: number) => number | Promise<number>,
): Promise<Highest> {
  const emulator = await startEmulatorProcess({ reportsHeap: true });
  const db = new Firestore({
    projectId: 'demo-bench',
    host: `127.0.0.1:${emulator.port}`,
    ssl: false,
    customHeaders: { Authorization: 'Bearer owner' },
  });
  const highest = { atFirst: 0, afterwards: 0 };
  for (let done = 0; done < writes; ) {
    const part = done < before ? 'atFirst' : 'afterwards';
    const batches = Array.from({ length: batchesAtOnce }, (_, i) => writeBatch(db, done + i * batchSize));
    await Promise.all(batches);
    done += batchSize * batchesAtOnce;
    highest[part] = Math.max(highest[part], await held(emulator, done));
  }
  await db.terminate();
  await emulator.stop();
  return highest;
}

async function writeBatch(db: Firestore, first: number): Promise<void> {
  const batch = db.batch();
  for (let n = first; n < first + batchSize; n++) {
    batch.set(db.doc(`hot/d${n % documents}`), { n, title: `Title number ${n}`, seen: false });
  }
  await batch.commit();
}
