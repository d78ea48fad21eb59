import type { CollectionView } from '@cine/contract/operations/watching/collection-parts';
import type { Context } from '#context.ts';
import type { Access } from './access.ts';
import { loadMemberNames } from './names-store.ts';
import { collectionView } from './view.ts';

/** A collection as the caller sees it, with the names of those who keep it. */
export async function shownCollection(
  context: Context,
  uid: string,
  access: Access,
): Promise<CollectionView> {
  return (await shownCollections(context, uid, [access]))[0]!;
}

export async function shownCollections(
  { db, now }: Context,
  uid: string,
  accesses: readonly Access[],
): Promise<CollectionView[]> {
  const people = accesses.flatMap(({ place, document, role }) => [
    ...(place.kind === 'user' ? [place.ownerId] : []),
    ...(role === 'reader' ? [] : (document?.editorIds ?? [])),
  ]);
  const names = await loadMemberNames(db, people);
  return accesses.map((access) => collectionView(access, uid, names, now()));
}
