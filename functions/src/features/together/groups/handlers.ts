import type { Handlers } from '../../../platform/endpoints/feature.ts';
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
    createGroup,
    listGroups,
    showGroup,
    changeGroup,
    renewInvitation,
    revokeInvitation,
    joinGroup,
    inviteFriend,
    listInvitations,
    answerInvitation,
    openEvening,
    joinEvening,
    listOpenEvenings,
    listEvenings,
    refuseMovie,
    withdrawRefusal,
    addChallenge,
    removeChallenge,
    leaveGroup,
    removeMember,
    handOverGroup,
    answerHandOver,
    withdrawHandOver,
    deleteGroup,
    shareTaste,
    showGroupTaste,
  ],
  background,
};
