import { listCollections } from '@cine/contract/operations/watching/collections';
import { type OwnList, ownListsAmong } from '@cine/import-run';
import { call } from '#data/queries/call.ts';

/** The user's collections with names, which take lists of these. Throws a `Refusal`. */
export async function loadOwnLists(): Promise<OwnList[]> {
  return ownListsAmong((await call(listCollections, {})).collections);
}
