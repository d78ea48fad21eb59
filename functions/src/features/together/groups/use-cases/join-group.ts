/** Joins a group by the code of an invitation, or tells what it leads to. */
import * as operations from '@cine/contract/operations/together/groups';
import { readInviter } from '#core/account/index.ts';
import { blocksOfGuesser } from '#core/circles/index.ts';
import { serveGuess } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Guess } from '#platform/limits/failure-limiter.ts';
import * as groups from '../group.ts';
import { assertRoom, requireJoiner } from '../joiner-service.ts';
import { saveGroup } from '../save-service.ts';
import * as store from '../store.ts';
import { groupView } from '../view.ts';

/** Adds the caller by a code, which counts as unknown if a member has blocked them. */
export const joinGroup = serveGuess(operations.joinGroup, async (context, { uid }, { code }, guess) => {
  const { tx } = guess;
  const now = context.now();
  const group = await readGroupToJoin(guess, code, now);
  if (groups.isMember(group, uid)) return groupView(group, now);
  const [member] = await Promise.all([requireJoiner(context, tx, uid), assertRoom(tx, uid)]);
  const joined = groups.withMember(group, member, now);
  saveGroup(tx, group, joined);
  return groupView(joined, now);
});

/** The code, if the caller may join by it, and the group, if its owner allows that. */
export const checkGroupCode = serveGuess(operations.checkGroupCode, async (context, _, { code }, guess) => {
  const group = await readGroupToJoin(guess, code, context.now());
  const { name, picture, ownerId } = group;
  const invitedBy = await readInviter(context, guess.tx, ownerId, groups.namesBeside(group, ownerId));
  return { code, group: invitedBy && { name, picture, invitedBy } };
});

/** Throws `group-code-unknown`, also if a member has blocked the caller, and `group-of-blocked`. */
async function readGroupToJoin(guess: Guess, code: string, now: number): Promise<groups.Group> {
  const { tx, uid } = guess;
  const group = await store.readGroupByCode(tx, code);
  if (!group || !groups.hasInvitation(group, code, now)) throw new AppError('group-code-unknown');
  if (groups.isMember(group, uid)) return group;
  const { blocked, blockedBy } = await blocksOfGuesser(guess).blocksConcerning(Object.keys(group.members));
  if (blockedBy.some((other) => groups.isMember(group, other))) throw new AppError('group-code-unknown');
  if (blocked.some((other) => groups.isMember(group, other))) throw new AppError('group-of-blocked');
  return group;
}
