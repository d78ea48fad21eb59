import { groupDocument } from '@cine/contract/documents/groups';
import type { CollectionRole, CollectionView } from '@cine/contract/operations/watching/collection-parts';
import { type CollectionPlace, collectionPlace } from '#data/queries/collections/collection-place.ts';
import type { CollectionFacts, CollectionState } from '#data/queries/collections/use-collection.ts';
import { namesIn, useOverview } from '#data/queries/collections/use-overview.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { useDocument } from '#data/queries/use-document.ts';

/** Who keeps a collection, and what the reader may do with it. */
export type Keepers = {
  role: CollectionRole;
  /** What its owner is called, for a reader who isn't that; null while it isn't known. */
  ownerName: string | null;
  /** How somebody is called; null if nobody here knows. */
  nameOf: (uid: string) => string | null;
};

/** Names come from where this device has them: friends, the group's members, or whoever keeps it. */
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
    nameOf: (who) => members[who]?.name ?? circle?.friends[who]?.name ?? names.get(who) ?? null,
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
