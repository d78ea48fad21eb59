import type { Handlers } from '#platform/endpoints/feature.ts';
import { inviteToSession, joinInvited } from './invitations/invite-service.ts';
import { admitScreen, offerScreen } from './use-cases/admit-screen.ts';
import {
  closeSession,
  handOver,
  leaveSession,
  removeAttendee,
  setCollection,
  setFilters,
  setIncludeFree,
  setIncludeOwned,
  setMode,
  setPresence,
  setStrategy,
  useHostServices,
} from './use-cases/change-session.ts';
import { chooseMovie } from './use-cases/choose-movie.ts';
import { createSession } from './use-cases/create-session.ts';
import { checkCode, joinAsScreen, joinSession } from './use-cases/join-session.ts';
import { recordWatch } from './use-cases/record-watch.ts';
import { listSessions, showSession } from './use-cases/show-session.ts';
import { undoWatch } from './use-cases/undo-watch.ts';

export const handlers: Handlers = {
  operations: [
    createSession,
    showSession,
    listSessions,
    checkCode,
    joinSession,
    inviteToSession,
    joinInvited,
    joinAsScreen,
    offerScreen,
    admitScreen,
    leaveSession,
    setPresence,
    useHostServices,
    setIncludeFree,
    setIncludeOwned,
    setStrategy,
    setFilters,
    setCollection,
    setMode,
    chooseMovie,
    recordWatch,
    undoWatch,
    removeAttendee,
    handOver,
    closeSession,
  ],
};
