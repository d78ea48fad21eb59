import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import type { StoredCollection } from './access/access.ts';
import { openCollection } from './entries-store.ts';
import { isUnpacked } from './parts.ts';
import type { Place } from './place.ts';

/** A collection as it was read, packed into parts first if a former release wrote it. Can be repeated. */
export async function packCollection(
  context: Context,
  place: Place,
  document: StoredCollection | null,
): Promise<StoredCollection | null> {
  if (!isUnpacked(document)) return document;
  return transact(context.db, async (tx) => {
    const [opened, account] = await Promise.all([
      openCollection(tx, place, []),
      readAccount(tx, place.ownerId),
    ]);
    // Nothing may be written about a user who is being deleted.
    if (!isUnpacked(opened.document) || !account) return opened.document;
    return opened.save({}, context.now());
  });
}
