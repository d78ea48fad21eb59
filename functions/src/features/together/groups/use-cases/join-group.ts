import * as operations from '@cine/contract/operations/together/groups';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import * as domain from '../group.ts';
import * as store from '../store.ts';
import { toView } from '../view.ts';
import { save } from './change.ts';
import { assertRoom } from './create-group.ts';
import { requireJoiner } from './joiner.ts';

/** Adds the caller by an invitation's code. If a member has blocked them, the code is unknown. */
export const joinGroup = serve(operations.joinGroup, async (context, { uid }, { code }, guess) => {
  const { db } = context;
  const now = context.now();
  return guess(async (tx, _happensOnce, blocks) => {
    const group = await store.readGroupByCode(db, tx, code);
    if (!group || !domain.invites(group, code, now)) throw new AppError('group-code-unknown');
    if (domain.isMember(group, uid)) return toView(group, now);
    const { blocked, blockedBy } = await blocks.among(Object.keys(group.members));
    if (blockedBy.some((other) => domain.isMember(group, other))) throw new AppError('group-code-unknown');
    if (blocked.some((other) => domain.isMember(group, other))) throw new AppError('group-of-blocked');
    const [member] = await Promise.all([requireJoiner(context, tx, uid), assertRoom(context, tx, uid)]);
    const joined = domain.join(group, member, now);
    save(context, tx, group, joined);
    return toView(joined, now);
  });
});
