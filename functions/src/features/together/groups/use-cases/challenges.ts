import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/together/groups';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { findJoinable } from '../../challenges/index.ts';
import * as domain from '../group.ts';
import { asMember, changed } from './change.ts';

type Input = ParsedInputOf<typeof operations.addChallenge>;

/** Puts a challenge that anybody with its id may join into the group. */
export async function addChallenge(
  context: Context,
  caller: Caller,
  { groupId, challengeId }: Input,
): Promise<operations.Group> {
  const found = await findJoinable(context.db, challengeId, context.now());
  if (!found) throw new AppError('challenge-not-found');
  return changed(context, caller, groupId, asMember, (group) => domain.addChallenge(group, challengeId));
}

export async function removeChallenge(
  context: Context,
  caller: Caller,
  { groupId, challengeId }: Input,
): Promise<operations.Group> {
  return changed(context, caller, groupId, asMember, (group) => domain.removeChallenge(group, challengeId));
}
