import type { Context } from '../../../../context.ts';
import { isMember } from '../group.ts';
import * as store from '../store.ts';

/** The name that a group shows of a member, if the caller is one too; otherwise null. */
export async function nameInGroup(
  { db }: Context,
  groupId: string,
  caller: string,
  uid: string,
): Promise<string | null> {
  const group = await store.loadGroup(db, groupId);
  if (!group || !isMember(group, caller) || !isMember(group, uid)) return null;
  return group.members[uid]!.name;
}
