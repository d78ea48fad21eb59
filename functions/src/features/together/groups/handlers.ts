import type { Handlers } from '#platform/endpoints/feature.ts';
import {
  addChallenge,
  answerHandOver,
  changeGroup,
  deleteGroup,
  handOverGroup,
  leaveGroup,
  listGroups,
  refuseMovie,
  removeChallenge,
  removeMember,
  renewInvitation,
  revokeInvitation,
  showGroup,
  withdrawHandOver,
  withdrawRefusal,
} from './use-cases/change-group.ts';
import { createGroup } from './use-cases/create-group.ts';
import { answerInvitation, inviteFriend, listInvitations } from './use-cases/invite-friend.ts';
import { checkGroupCode, joinGroup } from './use-cases/join-group.ts';
import { listEvenings } from './use-cases/list-evenings.ts';
import { joinEvening, listOpenEvenings, openEvening } from './use-cases/open-evening.ts';
import { shareTaste, showGroupTaste } from './use-cases/taste.ts';

export const handlers: Handlers = {
  operations: [
    createGroup,
    listGroups,
    showGroup,
    changeGroup,
    renewInvitation,
    revokeInvitation,
    checkGroupCode,
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
};
