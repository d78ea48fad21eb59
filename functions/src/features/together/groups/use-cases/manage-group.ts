import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/groups';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { mayEntitle } from '../../../core/account/index.ts';
import * as domain from '../group.ts';
import * as store from '../store.ts';
import { toView } from '../view.ts';
import { applyToGroup, asMember, asOwner, changed } from './change.ts';

export async function listGroups(
  { db, now }: Context,
  { uid }: Caller,
): Promise<OutputOf<typeof operations.listGroups>> {
  const at = now();
  const [groups] = await Promise.all([store.loadGroupsOf(db, uid), assertNotDeleted(db, null, uid, at)]);
  return { groups: groups.map((group) => toView(group, at)) };
}

export async function showGroup(
  { db, now }: Context,
  { uid }: Caller,
  { groupId }: ParsedInputOf<typeof operations.showGroup>,
): Promise<operations.Group> {
  return toView(asMember(await store.loadGroup(db, groupId), uid), now());
}

export async function changeGroup(
  context: Context,
  caller: Caller,
  { groupId, name, picture }: ParsedInputOf<typeof operations.changeGroup>,
): Promise<operations.Group> {
  return changed(context, caller, groupId, asOwner, async (group, tx) => {
    if (name !== undefined) (await mayEntitle(context, tx, caller.uid))([name]);
    const named = name === undefined ? group : domain.nameAs(group, name, caller.uid, context.now());
    return { ...named, picture: picture ?? group.picture };
  });
}

export async function leaveGroup(
  context: Context,
  caller: Caller,
  { groupId }: ParsedInputOf<typeof operations.leaveGroup>,
): Promise<OutputOf<typeof operations.leaveGroup>> {
  await applyToGroup(context, caller, groupId, asMember, (group) => domain.leave(group, caller.uid));
  return {};
}

export async function removeMember(
  context: Context,
  caller: Caller,
  { groupId, uid }: ParsedInputOf<typeof operations.removeMember>,
): Promise<operations.Group> {
  return changed(context, caller, groupId, asOwner, (group) => domain.remove(group, uid));
}

export async function handOverGroup(
  context: Context,
  caller: Caller,
  { groupId, uid }: ParsedInputOf<typeof operations.handOverGroup>,
): Promise<operations.Group> {
  return changed(context, caller, groupId, asOwner, (group) => domain.offer(group, uid, context.now()));
}

/** Accepts or declines the group for whom it is offered to. Repeated, it is answered as the first time. */
export async function answerHandOver(
  context: Context,
  caller: Caller,
  { groupId, accept }: ParsedInputOf<typeof operations.answerHandOver>,
): Promise<operations.Group> {
  return changed(context, caller, groupId, asMember, (group) =>
    domain.answerOffer(group, caller.uid, accept, context.now()),
  );
}

export async function withdrawHandOver(
  context: Context,
  caller: Caller,
  { groupId }: ParsedInputOf<typeof operations.withdrawHandOver>,
): Promise<operations.Group> {
  return changed(context, caller, groupId, asOwner, domain.withoutOffer);
}

export async function deleteGroup(
  context: Context,
  caller: Caller,
  { groupId }: ParsedInputOf<typeof operations.deleteGroup>,
): Promise<OutputOf<typeof operations.deleteGroup>> {
  await applyToGroup(context, caller, groupId, asOwner, () => null);
  return {};
}
