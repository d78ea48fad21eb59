import {
  type CollectionView,
  standingCollections,
} from '@cine/contract/operations/watching/collection-parts';

export type Shelves = {
  /** The watchlist, the likes and the shelf, in this order. */
  standing: CollectionView[];
  /** What the user made. */
  made: CollectionView[];
  /** Those of others that the user keeps with them. */
  together: CollectionView[];
};

/** The collections of a user's page; their watchlist's count is the one this device knows. */
export function ownShelves(all: readonly CollectionView[], uid: string, watchlistCount: number): Shelves {
  const own = all.filter(({ owner }) => owner.kind === 'user' && owner.uid === uid);
  const standing = standingCollections.flatMap((id) => own.filter(({ collection }) => collection === id));
  return {
    standing: standing.map((each) =>
      each.collection === 'watchlist' ? { ...each, total: watchlistCount } : each,
    ),
    made: own.filter((each) => !standing.includes(each)),
    together: all.filter((each) => !own.includes(each)),
  };
}

/** Shelves without collections that have no movies. */
export function filledShelves({ standing, made, together }: Shelves): Shelves {
  const filled = (of: readonly CollectionView[]) => of.filter(({ total }) => total !== 0);
  return { standing: filled(standing), made: filled(made), together: filled(together) };
}
