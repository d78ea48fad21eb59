/** Changes a group in a transaction and saves it, or deletes it with what belongs to it. */
import { isDeepStrictEqual } from 'node:util';
import type * as contract from '@cine/contract/operations/together/groups';
import type { Context } from '#context.ts';
import { assertMayWrite } from '#core/access/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import type { requireMember } from './access.ts';
import type { Group } from './group.ts';
import * as store from './store.ts';
import { groupView } from './view.ts';

/** Changes a group for a caller whom `allow` accepts; deletes it if the change returns null. */
export async function applyToGroup<After extends Group | null>(
  context: Context,
  { uid }: Caller,
  groupId: string,
  allow: typeof requireMember,
  apply: (group: Group, tx: Tx) => After | Promise<After>,
): Promise<After> {
  const { db } = context;
  return transact(db, async (tx) => {
    const [storedGroup] = await Promise.all([
      store.readGroup(tx, groupId),
      assertMayWrite(tx, uid, context.now()),
    ]);
    const former = allow(storedGroup, uid);
    const group = await apply(former, tx);
    saveGroup(tx, former, group);
    return group;
  });
}

/** Writes or deletes a group. One that is as before isn't written, which would wake listeners for nothing. */
export function saveGroup(tx: Tx, former: Group, group: Group | null): void {
  if (!group) store.deleteGroup(tx, former);
  else if (!isDeepStrictEqual(former, group)) store.writeGroup(tx, group, former);
}

export async function changeAndShow(
  ...input: Parameters<typeof applyToGroup<Group>>
): Promise<contract.Group> {
  const [context] = input;
  return groupView(await applyToGroup(...input), context.now());
}
