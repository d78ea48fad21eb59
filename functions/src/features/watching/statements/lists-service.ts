import type { Firestore } from 'firebase-admin/firestore';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { keptNumbers, statementsBy } from './read-service.ts';
import * as store from './store.ts';

/** The id of a user's list of a name, which is the same whatever imports name it. */
export function listIdOf(uid: string, list: string): string {
  return idFromKey(uid, `list ${list}`);
}

/** The ids that a guest's imported lists have as a member's, so that both have one list of a name. */
export async function loadListIds(
  db: Firestore,
  guestId: string,
  memberId: string,
): Promise<Map<string, string>> {
  const imports = await store.readImports(db, guestId);
  const statements = await statementsBy(db, guestId, keptNumbers(imports), imports.parts);
  const lists = new Set([...statements.values()].flat().flatMap(({ listed = [] }) => listed));
  return new Map([...lists].map((list) => [listIdOf(guestId, list), listIdOf(memberId, list)]));
}
