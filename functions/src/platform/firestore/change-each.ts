import type { Firestore } from 'firebase-admin/firestore';
import { untilNone } from './paging.ts';
import { type Tx, transact } from './transact.ts';

const pageSize = 50;

type Change = (tx: Tx, id: string) => Promise<unknown>;

/** Changes all that a list names, in order, each in a transaction; returns how many there were. */
export async function changeEach(
  db: Firestore,
  find: (after: string | null, limit: number) => Promise<readonly string[]>,
  change: Change,
): Promise<number> {
  for (let total = 0, after: string | null = null; ; ) {
    const ids = await find(after, pageSize);
    for (const id of ids) await transact(db, (tx) => change(tx, id));
    total += ids.length;
    if (ids.length < pageSize) return total;
    after = ids.at(-1)!;
  }
}

/** Like `changeEach`, for a list that changed entries leave: repeats until it is empty. */
export function changeUntilNone(
  db: Firestore,
  find: (limit: number) => Promise<readonly string[]>,
  change: Change,
): Promise<number> {
  return untilNone(async () => {
    const ids = await find(pageSize);
    for (const id of ids) await transact(db, (tx) => change(tx, id));
    return ids.length;
  });
}
