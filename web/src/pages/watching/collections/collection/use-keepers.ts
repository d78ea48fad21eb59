import { groupDocument } from '@cine/contract/documents/groups';
import type { CollectionRole, CollectionView } from '@cine/contract/operations/watching/collection-parts';
import { type CollectionPlace, collectionPlace } from '#data/queries/collections/collection-place.ts';
import type { CollectionFacts, CollectionState } from '#data/queries/collections/use-collection.ts';
import { namesIn, useOverview } from '#data/queries/collections/use-overview.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { useDocument } from '#data/queries/use-document.ts';

/** The users who keep a collection, and what the reader may do with it. */
export type Keepers = {
  role: CollectionRole;
  /** The owner's name, for other readers; null while it isn't known. */
  ownerName: string | null;
  /** A user's name; null if this device doesn't have it. */
  nameOf: (uid: string) => string | null;
};

/** Names come from where this device has them: friends, the group's members, or the collection itself. */
export function useKeepers(collection: string, uid: string, stored: CollectionState): Keepers {
  const { owner } = collectionPlace(collection, uid);
  const isOfOthers = owner.kind === 'user' && owner.uid !== uid;
  const shown = stored.state === 'there' ? stored.shown : null;
  const group = useDocument(owner.kind === 'group' ? `groups/${owner.groupId}` : null, groupDocument);
  const { data } = useOverview(isOfOthers && shown === null && stored.state === 'there' ? 'mine' : null);
  const circle = useCircle();
  const views = shown ? [shown] : (data?.collections ?? []);
  const names = namesIn(views);
  const members = group.state === 'there' ? group.data.members : {};
  const ownerId = group.state === 'there' ? group.data.ownerId : null;
  return {
    role: roleIn(owner, stored.state === 'there' ? stored : null, uid, ownerId),
    ownerName: group.state === 'there' ? group.data.name : nameOfOwner(views, collection),
    nameOf: (id) => members[id]?.name ?? circle?.friends[id]?.name ?? names.get(id) ?? null,
  };
}

function nameOfOwner(views: readonly CollectionView[], collection: string): string | null {
  return views.find((each) => each.collection === collection)?.owner.name ?? null;
}

/** As the server decides it: the user who made a group's collection, and the group's owner, do everything. */
export function roleIn(
  owner: CollectionPlace['owner'],
  stored: { facts: Pick<CollectionFacts, 'madeBy' | 'editorIds'>; shown: object | null } | null,
  uid: string,
  groupOwnerId: string | null,
): CollectionRole {
  if (owner.kind === 'user' && owner.uid === uid) return 'owner';
  if (stored === null || stored.shown !== null) return 'reader';
  if (owner.kind === 'group') return uid === groupOwnerId || uid === stored.facts.madeBy ? 'owner' : 'editor';
  return stored.facts.editorIds.includes(uid) ? 'editor' : 'reader';
}
