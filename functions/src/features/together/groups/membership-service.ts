/** Who is in a group, and under which name. */
import { hiddenTitles } from '@cine/contract/text/hidden-titles';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import type { Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { isMember } from './group.ts';
import * as store from './store.ts';

export async function isInGroup(reader: Reader, groupId: string, uid: string): Promise<boolean> {
  const group = await store.readGroup(reader, groupId);
  return group !== null && isMember(group, uid);
}

export async function loadMemberIds(db: Firestore, groupId: string): Promise<string[]> {
  return Object.keys((await store.readGroup(db, groupId))?.members ?? {});
}

/** The name that a group shows of a member to another member; otherwise null. */
export async function nameInGroup(
  { db }: Context,
  groupId: string,
  caller: string,
  uid: string,
): Promise<string | null> {
  const group = await store.readGroup(db, groupId);
  if (!group || !isMember(group, caller) || !isMember(group, uid)) return null;
  return group.members[uid]!.name;
}

const hiddenNames: readonly string[] = Object.values(hiddenTitles);

/** Plans to hide a group's name, or to show it again; null if it was changed since. */
export async function planGroupName(
  tx: Tx,
  groupId: string,
  change: { hide: string; locale: keyof typeof hiddenTitles } | { show: string },
): Promise<(() => void) | null> {
  const group = await store.readGroup(tx, groupId);
  if (!group) return null;
  const isAsBefore = 'hide' in change ? group.name === change.hide : hiddenNames.includes(group.name);
  if (!isAsBefore) return null;
  const name = 'hide' in change ? hiddenTitles[change.locale] : change.show;
  return () => store.writeGroup(tx, { ...group, name }, group);
}
