import { newCollection } from '@cine/contract/documents/collections';
import {
  type CollectionView,
  standingCollections,
} from '@cine/contract/operations/watching/collection-parts';

export type Shelves = {
  /** The watchlist, the likes and the shelf, in this order, also while they are empty. */
  standing: CollectionView[];
  /** What the user made. */
  made: CollectionView[];
  /** Those of others that the user keeps with them. */
  together: CollectionView[];
};

/** The collections of a user's page; their watchlist's count is the one this device knows. */
export function ownShelves(
  all: readonly CollectionView[],
  user: { uid: string; name: string },
  watchlistCount: number,
): Shelves {
  const own = all.filter(({ owner }) => owner.kind === 'user' && owner.uid === user.uid);
  const standing = standingCollections.map((collection) => {
    const view = own.find((each) => each.collection === collection) ?? emptyOne(collection, user);
    return collection === 'watchlist' ? { ...view, total: watchlistCount } : view;
  });
  const isStanding = ({ collection }: CollectionView) =>
    standing.some((each) => each.collection === collection);
  return {
    standing,
    made: own.filter((each) => !isStanding(each)),
    together: all.filter((each) => !own.includes(each)),
  };
}

function emptyOne(collection: string, { uid, name }: { uid: string; name: string }): CollectionView {
  const { description, cover, order, visibility, rules } = newCollection(0);
  return {
    collection,
    name: null,
    description,
    cover,
    order,
    visibility,
    rules,
    total: 0,
    editors: [],
    owner: { kind: 'user', uid, name },
    role: 'owner',
    changedAt: new Date(0).toISOString(),
  };
}
