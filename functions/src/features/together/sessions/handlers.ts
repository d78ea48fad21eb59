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
    serve(operations.showSession, showSession),
    serve(operations.listSessions, listSessions),
    serve(operations.checkCode, checkCode),
    serve(operations.joinSession, joinSession),
    serve(operations.joinAsScreen, joinAsScreen),
    serve(operations.leaveSession, leaveSession),
    serve(operations.setPresence, setPresence),
    serve(operations.useHostServices, useHostServices),
    serve(operations.setIncludeFree, setIncludeFree),
    serve(operations.setStrategy, setStrategy),
    serve(operations.setFilters, setFilters),
    serve(operations.setMode, setMode),
    serve(operations.chooseMovie, chooseMovie),
    serve(operations.recordWatch, recordWatch),
    serve(operations.undoWatch, undoWatch),
    serve(operations.removeAttendee, removeAttendee),
    serve(operations.handOver, handOver),
    serve(operations.closeSession, closeSession),
  ],
  background,
};
