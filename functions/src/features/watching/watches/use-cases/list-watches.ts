import * as operations from '@cine/contract/operations/watching/watches';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { loadNewest } from '../store.ts';
import { toView } from '../view.ts';

/** A page of the caller's watches. */
export const listWatches = serve(
  operations.listWatches,
  async ({ db, now }, { uid }, { pageSize, cursor }) => {
    const after = cursor === undefined ? null : fromCursor(cursor);
    const [{ watches, hasMore }] = await Promise.all([
      loadNewest(db, uid, after, pageSize),
      assertNotDeleted(db, null, uid, now()),
    ]);
    return { watches: watches.map(toView), nextCursor: hasMore ? toCursor(watches.at(-1)!) : null };
  },
);
