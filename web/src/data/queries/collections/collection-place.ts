/** Where a collection is: whose it is, and the path of its document. */
export type CollectionPlace = {
  owner: { kind: 'user'; uid: string } | { kind: 'group'; groupId: string };
  /** Its id there, such as `watchlist`. */
  id: string;
  path: string;
};

/** The place that an address such as `watchlist`, `user.<uid>.<id>` or `group.<id>.<id>` names for a user. */
export function collectionPlace(collection: string, uid: string): CollectionPlace {
  const [kind, ownerId, id] = collection.split('.');
  if (id === undefined || ownerId === undefined)
    return { owner: { kind: 'user', uid }, id: collection, path: `users/${uid}/collections/${collection}` };
  return kind === 'group'
    ? { owner: { kind, groupId: ownerId }, id, path: `groups/${ownerId}/collections/${id}` }
    : { owner: { kind: 'user', uid: ownerId }, id, path: `users/${ownerId}/collections/${id}` };
}

/** The watchlist has a page of its own. */
export function pathOfCollection(collection: string): string {
  return collection === 'watchlist' ? '/list' : `/collections/${collection}`;
}
