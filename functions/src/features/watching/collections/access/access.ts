/** A collection with the caller's role in it, and what kind it is: standing, plain, shared. */
import type { CollectionDocument } from '@cine/contract/documents/collections';
import type { GroupDocument } from '@cine/contract/documents/groups';
import {
  type CollectionRole,
  isStandingId,
  standingCollections,
} from '@cine/contract/operations/watching/collection-parts';
import type { Place } from '../place.ts';

/** A collection without its movies. */
export type StoredCollection = CollectionDocument;

/** A collection as a user who keeps it, or sees it, has it. */
export type Access = {
  place: Place;
  /** Null for a standing one that was never used. */
  document: StoredCollection | null;
  role: CollectionRole;
  /** The group whose collection it is. */
  group: Pick<GroupDocument, 'name' | 'members' | 'ownerId'> | null;
};

/** Whether a collection is there without having been made. */
export function isStanding({ kind, id }: Place): boolean {
  return kind === 'user' ? isStandingId(id) : id === 'watchlist';
}

/**
 * Whether a collector's movies are worth more in a collection: one that a user made or imported, or their
 * shelf. What they like or mean to watch is no collection in that sense.
 */
export function isForCollectors({ kind, id }: Place): boolean {
  return kind === 'user' && (id === 'shelf' || !isStandingId(id));
}

/** An owner's standing collections that aren't among those that were used, and so aren't stored. */
export function unusedStanding(
  owner: Omit<Place, 'id'>,
  used: readonly Pick<Access, 'place'>[],
): Pick<Access, 'place' | 'document'>[] {
  const usedIds = new Set(used.map(({ place }) => place.id));
  const places = standingCollections.map((id) => ({ ...owner, id })).filter(isStanding);
  return places.filter(({ id }) => !usedIds.has(id)).map((place) => ({ place, document: null }));
}

/** Whether nobody has described a collection, or put it in an order. */
export function isPlain({ description, cover, order, manual }: StoredCollection): boolean {
  return description === null && cover === null && order === 'added' && manual.length === 0;
}

/** A collection without what an import said that it is. */
export function madePlain({ from: _, ...document }: StoredCollection): StoredCollection {
  return { ...document, description: null, cover: null, order: 'added', manual: [] };
}

/** Whether others change or see it whom its owner's private movies don't concern. */
export function isShared({ place, document }: Pick<Access, 'place' | 'document'>): boolean {
  return place.kind === 'group' || (document?.editorIds.length ?? 0) > 0;
}
