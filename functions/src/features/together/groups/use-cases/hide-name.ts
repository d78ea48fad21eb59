import { hiddenTitles } from '@cine/contract/text/hidden-titles';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../../../context.ts';
import * as store from '../store.ts';

const hiddenNames: readonly string[] = Object.values(hiddenTitles);

/**
 * Plans to hide a group's name, in its owner's language, or to show it again; null if it was changed since.
 */
export async function planGroupName(
  { db }: Context,
  tx: Transaction,
  groupId: string,
  change: { hide: string; locale: keyof typeof hiddenTitles } | { show: string },
): Promise<(() => void) | null> {
  const group = await store.readGroup(db, tx, groupId);
  if (!group) return null;
  const isAsBefore = 'hide' in change ? group.name === change.hide : hiddenNames.includes(group.name);
  if (!isAsBefore) return null;
  const name = 'hide' in change ? hiddenTitles[change.locale] : change.show;
  return () => store.writeGroup(db, tx, { ...group, name }, group);
}
