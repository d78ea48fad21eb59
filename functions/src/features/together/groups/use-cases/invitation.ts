import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/groups';
import type { Group } from '@cine/contract/operations/together/groups';
import { groupCodeLength } from '@cine/contract/text/group-code';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { randomCode } from '../../../../platform/random-code.ts';
import { invite } from '../group.ts';
import * as store from '../store.ts';
import { asMember, changed } from './change.ts';

type OfGroup = ParsedInputOf<typeof operations.renewInvitation>;

/** Gives the group a new code. One in 853 thousand million times it is taken: `try-again`. */
export async function renewInvitation(
  context: Context,
  caller: Caller,
  { groupId }: OfGroup,
): Promise<Group> {
  return changed(context, caller, groupId, asMember, async (group, tx) => {
    const code = randomCode(context.randomBelow, groupCodeLength);
    if ((await store.readCodesGroup(context.db, tx, code)) !== null) throw new AppError('try-again');
    return invite(group, code, context.now());
  });
}

export async function revokeInvitation(
  context: Context,
  caller: Caller,
  { groupId }: OfGroup,
): Promise<Group> {
  return changed(context, caller, groupId, asMember, (group) => ({ ...group, invitation: null }));
}
