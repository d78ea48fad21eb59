import * as operations from '@cine/contract/operations/together/groups';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { addChallenge, removeChallenge } from './use-cases/challenges.ts';
import { createGroup } from './use-cases/create-group.ts';
import { renewInvitation, revokeInvitation } from './use-cases/invitation.ts';
import { answerInvitation, inviteFriend, listInvitations } from './use-cases/invite-friend.ts';
import { joinGroup } from './use-cases/join-group.ts';
import { listEvenings } from './use-cases/list-evenings.ts';
import {
  answerHandOver,
  changeGroup,
  deleteGroup,
  handOverGroup,
  leaveGroup,
  listGroups,
  removeMember,
  showGroup,
  withdrawHandOver,
} from './use-cases/manage-group.ts';
import { joinEvening, listOpenEvenings, openEvening } from './use-cases/open-evening.ts';
import { refuseMovie, withdrawRefusal } from './use-cases/refusals.ts';
import { shareTaste, showGroupTaste } from './use-cases/taste.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.createGroup, createGroup),
    serve(operations.listGroups, listGroups),
    serve(operations.showGroup, showGroup),
    serve(operations.changeGroup, changeGroup),
    serve(operations.renewInvitation, renewInvitation),
    serve(operations.revokeInvitation, revokeInvitation),
    serve(operations.joinGroup, joinGroup),
    serve(operations.inviteFriend, inviteFriend),
    serve(operations.listInvitations, listInvitations),
    serve(operations.answerInvitation, answerInvitation),
    serve(operations.openEvening, openEvening),
    serve(operations.joinEvening, joinEvening),
    serve(operations.listOpenEvenings, listOpenEvenings),
    serve(operations.listEvenings, listEvenings),
    serve(operations.refuseMovie, refuseMovie),
    serve(operations.withdrawRefusal, withdrawRefusal),
    serve(operations.addChallenge, addChallenge),
    serve(operations.removeChallenge, removeChallenge),
    serve(operations.leaveGroup, leaveGroup),
    serve(operations.removeMember, removeMember),
    serve(operations.handOverGroup, handOverGroup),
    serve(operations.answerHandOver, answerHandOver),
    serve(operations.withdrawHandOver, withdrawHandOver),
    serve(operations.deleteGroup, deleteGroup),
    serve(operations.shareTaste, shareTaste),
    serve(operations.showGroupTaste, showGroupTaste),
  ],
  background,
};
