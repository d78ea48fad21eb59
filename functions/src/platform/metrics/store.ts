/** Reads and writes `metrics/{shard}`. */
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore';
import { readPacked } from '../firestore/documents.ts';
import { transact } from '../firestore/transact.ts';
import { joined, nothingSaved, type Saved, type Saving, withSaving } from './counts.ts';
import { metricsDocument } from './documents.ts';

/** Enough that hundreds of instances, which save once a minute, rarely meet. */
export const metricShards = 4;

function shardRef(db: Firestore, shard: number) {
  return db.collection('metrics').doc(String(shard));
}

/** Adds what an instance counted to the sums of its shard, once however often it is sent. */
export async function addToShard(db: Firestore, saving: Saving): Promise<void> {
  const ref = shardRef(db, Number.parseInt(saving.instance.slice(0, 4), 16) % metricShards);
  await transact(db, async (tx) => {
    const saved = withSaving(await contentOf(await tx.get(ref)), saving);
    tx.set(ref, metricsDocument.encode(await metricsDocument.pack(saved)));
  });
}

/** What all instances have counted, a read for each shard. */
export async function loadSaved(db: Firestore): Promise<Saved> {
  const refs = Array.from({ length: metricShards }, (_, shard) => shardRef(db, shard));
  return joined(await Promise.all((await db.getAll(...refs)).map(contentOf)));
}

async function contentOf(snapshot: DocumentSnapshot): Promise<Saved> {
  return ((await readPacked(metricsDocument, snapshot))?.content as Saved | undefined) ?? nothingSaved;
}
