import * as operations from '@cine/contract/operations/together/groups';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { mayEntitle } from '../../../core/account/index.ts';
import * as domain from '../group.ts';
import * as store from '../store.ts';
import { toView } from '../view.ts';
import { applyToGroup, asMember, asOwner, changed } from './change.ts';

export const listGroups = serve(operations.listGroups, async ({ db, now }, { uid }) => {
  const at = now();
  const [groups] = await Promise.all([store.loadGroupsOf(db, uid), assertNotDeleted(db, null, uid, at)]);
  return { groups: groups.map((group) => toView(group, at)) };
});

export const showGroup = serve(operations.showGroup, async ({ db, now }, { uid }, { groupId }) =>
  toView(asMember(await store.loadGroup(db, groupId), uid), now()),
);

export const changeGroup = serve(
  operations.changeGroup,
  async (context, caller, { groupId, name, picture }) =>
    changed(context, caller, groupId, asOwner, async (group, tx) => {
      if (name !== undefined) (await mayEntitle(context, tx, caller.uid))([name]);
      const named = name === undefined ? group : domain.nameAs(group, name, caller.uid, context.now());
      return { ...named, picture: picture ?? group.picture };
    }),
);

export const leaveGroup = serve(operations.leaveGroup, async (context, caller, { groupId }) => {
  await applyToGroup(context, caller, groupId, asMember, (group) => domain.leave(group, caller.uid));
  return {};
});

export const removeMember = serve(operations.removeMember, async (context, caller, { groupId, uid }) =>
  changed(context, caller, groupId, asOwner, (group) => domain.remove(group, uid)),
);

export const handOverGroup = serve(operations.handOverGroup, async (context, caller, { groupId, uid }) =>
  changed(context, caller, groupId, asOwner, (group) => domain.offer(group, uid, context.now())),
);

/** Accepts or declines the group for whom it is offered to. Repeated, it is answered as the first time. */
export const answerHandOver = serve(operations.answerHandOver, async (context, caller, { groupId, accept }) =>
  changed(context, caller, groupId, asMember, (group) =>
    domain.answerOffer(group, caller.uid, accept, context.now()),
  ),
);

export const withdrawHandOver = serve(operations.withdrawHandOver, async (context, caller, { groupId }) =>
  changed(context, caller, groupId, asOwner, domain.withoutOffer),
);

export const deleteGroup = serve(operations.deleteGroup, async (context, caller, { groupId }) => {
  await applyToGroup(context, caller, groupId, asOwner, () => null);
  return {};
});
