import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import { openCollection } from './entries-store.ts';
import type { Kept } from './kept.ts';
import type { Place } from './place.ts';

/** A collection as it was read, packed into parts first if a former release wrote it. Can be repeated. */
export async function packed(context: Context, place: Place, kept: Kept | null): Promise<Kept | null> {
  if (kept?.parts !== null) return kept;
  return transact(context.db, async (tx) => {
    const [opened, account] = await Promise.all([
      openCollection(tx, place, []),
      readAccount(tx, place.ownerId),
    ]);
    // Nothing may be written about a user who is being deleted.
    if (opened.kept?.parts !== null || !account) return opened.kept;
    return opened.save({}, context.now());
  });
}
