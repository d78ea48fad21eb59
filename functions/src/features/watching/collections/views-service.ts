import type { CollectionView } from '@cine/contract/operations/watching/collection-parts';
import type { Context } from '#context.ts';
import type { Access } from './access/access.ts';
import { loadMemberNames } from './names-store.ts';
import { collectionView, peopleToName } from './view.ts';

/** A collection as the caller sees it, with the names of those who keep it. */
export async function shownCollection(
  context: Context,
  uid: string,
  access: Access,
): Promise<CollectionView> {
  return (await shownCollections(context, uid, [access]))[0]!;
}

/** Collections as the caller sees them. Some of very many people who keep them aren't named. */
export async function shownCollections(
  { db }: Context,
  uid: string,
  accesses: readonly Access[],
): Promise<CollectionView[]> {
  const names = await loadMemberNames(db, peopleToName(accesses));
  return accesses.map((access) => collectionView(access, uid, names));
}
