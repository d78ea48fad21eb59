import type { Query } from 'firebase-admin/firestore';
import { currentKeys } from './asks.ts';

/** More askers than these aren't counted, so that a count costs one read. */
const askersCounted = 1000;

/** How many members asked for a thing lately, by the asks in their documents. */
export async function countAskersIn(documents: Query, what: string, now: number): Promise<number> {
  const asking = documents.where('asks', 'array-contains-any', currentKeys(what, now));
  return (await asking.limit(askersCounted).count().get()).data().count;
}
