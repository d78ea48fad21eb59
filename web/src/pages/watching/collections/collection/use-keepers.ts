import { groupDocument } from '@cine/contract/documents/groups';
import type { CollectionRole, CollectionView } from '@cine/contract/operations/watching/collection-parts';
import { roleOfKeeper, roleOfMember } from '@cine/contract/operations/watching/collection-role';
import { type CollectionPlace, collectionPlace } from '#data/queries/collections/collection-place.ts';
import type { CollectionState, KeptCollection } from '#data/queries/collections/use-collection.ts';
import { namesIn, useOverview } from '#data/queries/collections/use-overview.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { ifKnown } from '#data/queries/use-live.ts';

/** The users who keep a collection, and what the reader may do with it. */
export type Keepers = {
  role: CollectionRole;
  /** The owner's name, for other readers; null while it isn't known. */
  ownerName: string | null;
  /** A user's name; null if this device doesn't have it. */
  nameOf: (uid: string) => string | null;
};

type GroupOfIt = Parameters<typeof roleOfMember>[0] & object;

/**
 * Who keeps a collection, by name. Names come from where this device has them: friends, the group's members,
 * or the collection itself.
 */
export function useKeepers(collection: string, uid: string, result: CollectionState): Keepers {
  const { owner } = collectionPlace(collection, uid);
  const isOfOthers = owner.kind === 'user' && owner.uid !== uid;
  const sharedCollection = result.state === 'there' ? result.shown : null;
  const group = useDocument(owner.kind === 'group' ? `groups/${owner.groupId}` : null, groupDocument);
  const { data } = useOverview(
    isOfOthers && sharedCollection === null && result.state === 'there' ? 'mine' : null,
  );
  const circle = ifKnown(useCircle());
  const views = sharedCollection ? [sharedCollection] : (data?.collections ?? []);
  const names = namesIn(views);
  const ofIt = group.state === 'there' ? group.data : null;
  return {
    role: roleIn(owner, result.state === 'there' ? result : null, uid, ofIt),
    ownerName: ofIt?.name ?? nameOfOwner(views, collection),
    nameOf: (id) => ofIt?.members[id]?.name ?? circle?.friends[id]?.name ?? names.get(id) ?? null,
  };
}

function nameOfOwner(views: readonly CollectionView[], collection: string): string | null {
  return views.find((each) => each.collection === collection)?.owner.name ?? null;
}

/** What a reader may do: as the server says it, or would from what this device has. */
export function roleIn(
  owner: CollectionPlace['owner'],
  keptCollection: Pick<KeptCollection, 'facts' | 'shown'> | null,
  uid: string,
  group: GroupOfIt | null,
): CollectionRole {
  if (keptCollection?.shown) return keptCollection.shown.role;
  const facts = keptCollection?.facts ?? null;
  const role =
    owner.kind === 'group'
      ? roleOfMember(facts && (group ?? memberAlone(uid)), facts, uid)
      : roleOfKeeper({ kind: 'user', ownerId: owner.uid }, facts, uid);
  return role ?? 'reader';
}

/** A group that isn't here yet: what only its members read is. */
function memberAlone(uid: string): GroupOfIt {
  return { members: { [uid]: {} }, ownerId: null };
}
