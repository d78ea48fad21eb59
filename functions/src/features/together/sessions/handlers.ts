import * as operations from '@cine/contract/operations/together/sessions';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { checkCode } from './use-cases/check-code.ts';
import { choose } from './use-cases/choose.ts';
import { close } from './use-cases/close.ts';
import { create } from './use-cases/create.ts';
import { handOver } from './use-cases/hand-over.ts';
import { join } from './use-cases/join.ts';
import { joinAsScreen } from './use-cases/join-as-screen.ts';
import { leave } from './use-cases/leave.ts';
import { list } from './use-cases/list.ts';
import { recordWatch } from './use-cases/record-watch.ts';
import { removeAttendee } from './use-cases/remove-attendee.ts';
import { setFilters } from './use-cases/set-filters.ts';
import { setIncludeFree } from './use-cases/set-include-free.ts';
import { setMode } from './use-cases/set-mode.ts';
import { setPresence } from './use-cases/set-presence.ts';
import { setStrategy } from './use-cases/set-strategy.ts';
import { show } from './use-cases/show.ts';
import { undoWatch } from './use-cases/undo-watch.ts';
import { useHostServices } from './use-cases/use-host-services.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.createSession, create),
    serve(operations.showSession, show),
    serve(operations.listSessions, list),
    serve(operations.checkCode, checkCode),
    serve(operations.joinSession, join),
    serve(operations.joinAsScreen, joinAsScreen),
    serve(operations.leaveSession, leave),
    serve(operations.setPresence, setPresence),
    serve(operations.useHostServices, useHostServices),
    serve(operations.setIncludeFree, setIncludeFree),
    serve(operations.setStrategy, setStrategy),
    serve(operations.setFilters, setFilters),
    serve(operations.setMode, setMode),
    serve(operations.chooseMovie, choose),
    serve(operations.recordWatch, recordWatch),
    serve(operations.undoWatch, undoWatch),
    serve(operations.removeAttendee, removeAttendee),
    serve(operations.handOver, handOver),
    serve(operations.closeSession, close),
  ],
  background,
};
