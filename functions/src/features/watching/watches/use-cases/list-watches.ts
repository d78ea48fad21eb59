import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/watching/watches';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { loadNewest } from '../store.ts';
import { toView } from '../view.ts';

/** A page of the caller's watches. */
export async function listWatches(
  { db, now }: Context,
  { uid }: Caller,
  { pageSize, cursor }: ParsedInputOf<typeof operations.listWatches>,
): Promise<OutputOf<typeof operations.listWatches>> {
  const after = cursor === undefined ? null : fromCursor(cursor);
  const [{ watches, hasMore }] = await Promise.all([
    loadNewest(db, uid, after, pageSize),
    assertNotDeleted(db, null, uid, now()),
  ]);
  return { watches: watches.map(toView), nextCursor: hasMore ? toCursor(watches.at(-1)!) : null };
}
