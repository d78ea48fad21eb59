import * as operations from '@cine/contract/operations/together/groups';
import { blocksOfGuesser } from '#core/circles/index.ts';
import { serveGuess } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import * as groups from '../group.ts';
import { assertRoom, requireJoiner } from '../joiner-service.ts';
import { saveGroup } from '../save-service.ts';
import * as store from '../store.ts';
import { groupView } from '../view.ts';

/** Adds the caller by a code, which counts as unknown if a member has blocked them. */
export const joinGroup = serveGuess(operations.joinGroup, async (context, { uid }, { code }, guess) => {
  const { tx } = guess;
  const now = context.now();
  const group = await store.readGroupByCode(tx, code);
  if (!group || !groups.hasInvitation(group, code, now)) throw new AppError('group-code-unknown');
  if (groups.isMember(group, uid)) return groupView(group, now);
  const { blocked, blockedBy } = await blocksOfGuesser(guess).blocksConcerning(Object.keys(group.members));
  if (blockedBy.some((other) => groups.isMember(group, other))) throw new AppError('group-code-unknown');
  if (blocked.some((other) => groups.isMember(group, other))) throw new AppError('group-of-blocked');
  const [member] = await Promise.all([requireJoiner(context, tx, uid), assertRoom(tx, uid)]);
  const joined = groups.withMember(group, member, now);
  saveGroup(tx, group, joined);
  return groupView(joined, now);
});
