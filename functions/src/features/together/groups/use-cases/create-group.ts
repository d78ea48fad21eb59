import * as operations from '@cine/contract/operations/together/groups';
import { readTitleCheck } from '#core/account/index.ts';
import { repeated } from '#platform/endpoints/repeat.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { transact } from '#platform/firestore/transact.ts';
import { requireMember } from '../access.ts';
import * as groups from '../group.ts';
import { assertRoom, requireJoiner } from '../joiner-service.ts';
import * as store from '../store.ts';
import { groupView } from '../view.ts';

/** Makes a group that the caller owns. A key that was used before returns the group it made. */
export const createGroup = serve(operations.createGroup, async (context, caller, { key, ...look }) => {
  const { db } = context;
  const now = context.now();
  const groupId = key === undefined ? context.newId() : idFromKey(caller.uid, key);
  return transact(db, async (tx) => {
    const [owner, existing] = await Promise.all([
      requireJoiner(context, tx, caller.uid),
      key === undefined ? null : store.readGroup(tx, groupId),
    ]);
    if (existing) return repeated(groupView(requireMember(existing, caller.uid), now));
    const [assertMayBeNamed] = await Promise.all([
      readTitleCheck(context, tx, caller.uid),
      assertRoom(tx, caller.uid),
    ]);
    assertMayBeNamed([look.name]);
    const group = groups.newGroup(groupId, owner, look, now);
    store.writeGroup(tx, group, null);
    return groupView(group, now);
  });
});
