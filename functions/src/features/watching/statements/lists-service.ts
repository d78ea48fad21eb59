/** The ids of lists that imports bring, by a secret key. */
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

/** The ids that a guest's imported lists have as a member's, so that both have one list of a name. */
export async function loadListIds(
  { db, newId }: Context,
  guestId: string,
  memberId: string,
): Promise<Map<string, string>> {
  const imports = await store.readImports(db, guestId);
  const statements = await statementsBy(db, guestId, keptNumbers(imports), imports.parts);
  const lists = new Set([...statements.values()].flat().flatMap(({ listed = [] }) => listed));
  if (lists.size === 0) return new Map();
  const to = await makeListKey({ db, newId }, memberId);
  return new Map([...lists].map((list) => [listIdOf(imports.listKey!, list), listIdOf(to, list)]));
}

/** The key of a user's lists, which is kept if it is new. */
async function makeListKey({ db, newId }: Pick<Context, 'db' | 'newId'>, uid: string): Promise<string> {
  return transact(db, async (tx) => {
    const stored = await store.readImports(tx, uid);
    const imports = withListKey(stored, newId);
    if (stored.listKey === undefined) store.writeImports(tx, uid, imports);
    return imports.listKey;
  });
}
