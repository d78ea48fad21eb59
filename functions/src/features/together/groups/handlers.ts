import * as operations from '@cine/contract/operations/together/groups';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import * as challenges from './use-cases/challenges.ts';
import { create } from './use-cases/create.ts';
import * as evening from './use-cases/evening.ts';
import * as invitation from './use-cases/invitation.ts';
import * as invite from './use-cases/invite.ts';
import { join } from './use-cases/join.ts';
import { list as listEvenings } from './use-cases/list-evenings.ts';
import * as manage from './use-cases/manage.ts';
import * as refusals from './use-cases/refusals.ts';
import * as taste from './use-cases/taste.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.createGroup, create),
    serve(operations.listGroups, manage.list),
    serve(operations.showGroup, manage.show),
    serve(operations.changeGroup, manage.changeLook),
    serve(operations.renewInvitation, invitation.renew),
    serve(operations.revokeInvitation, invitation.revoke),
    serve(operations.joinGroup, join),
    serve(operations.inviteFriend, invite.invite),
    serve(operations.listInvitations, invite.list),
    serve(operations.answerInvitation, invite.answer),
    serve(operations.openEvening, evening.open),
    serve(operations.joinEvening, evening.join),
    serve(operations.listOpenEvenings, evening.listOpen),
    serve(operations.listEvenings, listEvenings),
    serve(operations.refuseMovie, refusals.refuse),
    serve(operations.withdrawRefusal, refusals.withdraw),
    serve(operations.addChallenge, challenges.add),
    serve(operations.removeChallenge, challenges.remove),
    serve(operations.leaveGroup, manage.leave),
    serve(operations.removeMember, manage.removeMember),
    serve(operations.handOverGroup, manage.handOver),
    serve(operations.answerHandOver, manage.answerHandOver),
    serve(operations.withdrawHandOver, manage.withdrawHandOver),
    serve(operations.deleteGroup, manage.remove),
    serve(operations.shareTaste, taste.share),
    serve(operations.showGroupTaste, taste.show),
  ],
  background,
};
