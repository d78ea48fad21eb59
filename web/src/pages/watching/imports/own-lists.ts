import { listCollections } from '@cine/contract/operations/watching/collections';
import type { OwnList } from '@cine/import-run';
import { call } from '#data/queries/call.ts';

/** The user's collections with names, which take lists of these. Throws a `Refusal`. */
export async function loadOwnLists(): Promise<OwnList[]> {
  const { collections } = await call(listCollections, {});
  return collections.flatMap(({ collection, name, order, role }) =>
    name === null || role !== 'owner' ? [] : [{ id: collection, name, order }],
  );
}
