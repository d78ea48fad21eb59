import * as operations from '@cine/contract/operations/together/groups';
import { groupCodeLength } from '@cine/contract/text/group-code';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { randomCode } from '../../../../platform/random-code.ts';
import { invite } from '../group.ts';
import * as store from '../store.ts';
import { asMember, changed } from './change.ts';

/** Gives the group a new code. One in 853 thousand million times it is taken: `try-again`. */
export const renewInvitation = serve(operations.renewInvitation, async (context, caller, { groupId }) =>
  changed(context, caller, groupId, asMember, async (group, tx) => {
    const code = randomCode(context.randomBelow, groupCodeLength);
    if ((await store.readCodesGroup(context.db, tx, code)) !== null) throw new AppError('try-again');
    return invite(group, code, context.now());
  }),
);

export const revokeInvitation = serve(operations.revokeInvitation, async (context, caller, { groupId }) =>
  changed(context, caller, groupId, asMember, (group) => ({ ...group, invitation: null })),
);
