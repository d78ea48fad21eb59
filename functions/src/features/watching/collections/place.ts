/** Where a collection is kept: under a user or a group. */

export type Place = { kind: 'user' | 'group'; ownerId: string; id: string };

/** The collection that a caller names. */
export function placeOf(collection: string, uid: string): Place {
  const [kind, ownerId, id] = collection.split('.');
  if (ownerId === undefined || id === undefined) return { kind: 'user', ownerId: uid, id: collection };
  return { kind: kind === 'group' ? 'group' : 'user', ownerId, id };
}

/** What a caller names a collection by. */
export function nameOfPlace({ kind, ownerId, id }: Place, uid: string): string {
  return kind === 'user' && ownerId === uid ? id : `${kind}.${ownerId}.${id}`;
}

/** Movies leave a user's watchlist by being watched. */
export function isWatchlist({ kind, id }: Place): boolean {
  return kind === 'user' && id === 'watchlist';
}

export function watchlistPlace(uid: string): Place {
  return { kind: 'user', ownerId: uid, id: 'watchlist' };
}

/** The collection that a document's path leads to. */
export function placeAt(path: string): Place {
  const [owners, ownerId = '', , id = ''] = path.split('/');
  return { kind: owners === 'groups' ? 'group' : 'user', ownerId, id };
}
