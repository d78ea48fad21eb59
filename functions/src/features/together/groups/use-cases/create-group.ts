import * as operations from '@cine/contract/operations/together/groups';
import { maxGroups } from '@cine/contract/operations/together/groups';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../../../context.ts';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { idFromKey } from '../../../../platform/firestore/id-from-key.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { mayEntitle } from '../../../core/account/index.ts';
import { newGroup } from '../group.ts';
import * as store from '../store.ts';
import { toView } from '../view.ts';
import { asMember } from './change.ts';
import { requireJoiner } from './joiner.ts';

/** Makes a group that the caller owns. A key that was used before returns the group it made. */
export const createGroup = serve(operations.createGroup, async (context, caller, { key, ...look }) => {
  const { db } = context;
  const now = context.now();
  const groupId = key === undefined ? context.newId() : idFromKey(caller.uid, key);
  return transact(db, async (tx) => {
    const [owner, known] = await Promise.all([
      requireJoiner(context, tx, caller.uid),
      key === undefined ? null : store.readGroup(db, tx, groupId),
    ]);
    if (known) return toView(asMember(known, caller.uid), now);
    const [assertMayBeNamed] = await Promise.all([
      mayEntitle(context, tx, caller.uid),
      assertRoom(context, tx, caller.uid),
    ]);
    assertMayBeNamed([look.name]);
    const group = newGroup(groupId, owner, look, now);
    store.writeGroup(db, tx, group, null);
    return toView(group, now);
  });
});

/** Throws `groups-too-many`. */
export async function assertRoom({ db }: Context, tx: Transaction, uid: string): Promise<void> {
  if ((await store.readGroupCount(db, tx, uid)) >= maxGroups)
    throw new AppError('groups-too-many', { limit: maxGroups });
}
