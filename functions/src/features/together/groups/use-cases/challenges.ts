import * as operations from '@cine/contract/operations/together/groups';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { findJoinable } from '../../challenges/index.ts';
import * as domain from '../group.ts';
import { asMember, changed } from './change.ts';

/** Puts a challenge that anybody with its id may join into the group. */
export const addChallenge = serve(
  operations.addChallenge,
  async (context, caller, { groupId, challengeId }) => {
    const found = await findJoinable(context.db, challengeId, context.now());
    if (!found) throw new AppError('challenge-not-found');
    return changed(context, caller, groupId, asMember, (group) => domain.addChallenge(group, challengeId));
  },
);

export const removeChallenge = serve(
  operations.removeChallenge,
  async (context, caller, { groupId, challengeId }) =>
    changed(context, caller, groupId, asMember, (group) => domain.removeChallenge(group, challengeId)),
);
