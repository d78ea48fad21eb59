import type { CollectionRole } from './collection-parts.ts';

type Owner = { kind: 'user' | 'group'; ownerId: string };

/**
 * What a user may do with their own collection, or with one that they keep together with its owner: editors
 * add, change and remove movies, also those that others added.
 */
export function roleOfKeeper(
  { kind, ownerId }: Owner,
  collection: { editorIds: readonly string[] } | null,
  uid: string,
): CollectionRole | null {
  if (kind === 'group') return null;
  if (ownerId === uid) return 'owner';
  return collection?.editorIds.includes(uid) ? 'editor' : null;
}

/** What a member may do with a group's collection: its maker and the group's owner may do everything. */
export function roleOfMember(
  group: { members: object; ownerId: string | null } | null,
  collection: { madeBy: string | null } | null,
  uid: string,
): CollectionRole | null {
  if (!group || !Object.hasOwn(group.members, uid)) return null;
  return group.ownerId === uid || collection?.madeBy === uid ? 'owner' : 'editor';
}
