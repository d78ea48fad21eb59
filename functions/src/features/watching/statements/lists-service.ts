/** The ids of lists that imports bring, by a secret key. */
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { transact } from '#platform/firestore/transact.ts';
import { keptNumbers, statementsBy } from './read-service.ts';
import * as store from './store.ts';

/** The imports with a secret key of the user's lists, which stays the same. */
export function withListKey(
  imports: store.Imports,
  newId: () => string,
): store.Imports & { listKey: string } {
  return { ...imports, listKey: imports.listKey ?? newId() };
}

/** The id of a user's list of a name, which is the same whatever imports name it. */
export function listIdOf(listKey: string, list: string): string {
  return idFromKey(listKey, `list ${list}`);
}

/** The id of the collection that a user gets for one of a file, which is the same whatever files name it. */
export function collectionIdOf(listKey: string, id: string): string {
  return idFromKey(listKey, `collection ${id}`);
}

/**
 * The ids that a guest's imported lists have as a member's, so that both have one list of a name. A member
 * without imports goes on with the guest's ids, those of collections of files among them.
 */
export async function loadListIds(
  { db }: Pick<Context, 'db'>,
  guestId: string,
  memberId: string,
): Promise<Map<string, string>> {
  const imports = await store.readImports(db, guestId);
  const { listKey } = imports;
  if (listKey === undefined) return new Map();
  const to = await keepListKey(db, memberId, listKey);
  if (to === listKey) return new Map();
  const statements = await statementsBy(db, guestId, keptNumbers(imports), imports.parts);
  const lists = new Set([...statements.values()].flat().flatMap(({ listed = [] }) => listed));
  return new Map([...lists].map((list) => [listIdOf(listKey, list), listIdOf(to, list)]));
}

/** The key of a user's lists; a given one if they had none. */
async function keepListKey(db: Firestore, uid: string, newKey: string): Promise<string> {
  return transact(db, async (tx) => {
    const storedImports = await store.readImports(tx, uid);
    const imports = withListKey(storedImports, () => newKey);
    if (storedImports.listKey === undefined) store.writeImports(tx, uid, imports);
    return imports.listKey;
  });
}
