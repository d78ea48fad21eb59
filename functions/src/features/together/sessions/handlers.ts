import * as operations from '@cine/contract/operations/together/sessions';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { checkCode } from './use-cases/check-code.ts';
import { chooseMovie } from './use-cases/choose-movie.ts';
import { closeSession } from './use-cases/close-session.ts';
import { createSession } from './use-cases/create-session.ts';
import { handOver } from './use-cases/hand-over.ts';
import { joinAsScreen } from './use-cases/join-as-screen.ts';
import { joinSession } from './use-cases/join-session.ts';
import { leaveSession } from './use-cases/leave-session.ts';
import { listSessions } from './use-cases/list-sessions.ts';
import { recordWatch } from './use-cases/record-watch.ts';
import { removeAttendee } from './use-cases/remove-attendee.ts';
import { setFilters } from './use-cases/set-filters.ts';
import { setIncludeFree } from './use-cases/set-include-free.ts';
import { setMode } from './use-cases/set-mode.ts';
import { setPresence } from './use-cases/set-presence.ts';
import { setStrategy } from './use-cases/set-strategy.ts';
import { showSession } from './use-cases/show-session.ts';
import { undoWatch } from './use-cases/undo-watch.ts';
import { useHostServices } from './use-cases/use-host-services.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.createSession, createSession),
    showSession,
    listSessions,
    checkCode,
    joinSession,
    joinAsScreen,
    leaveSession,
    setPresence,
    useHostServices,
    setIncludeFree,
    setStrategy,
    setFilters,
    setMode,
    chooseMovie,
    recordWatch,
    undoWatch,
    removeAttendee,
    handOver,
    closeSession,
  ],
  background,
};
