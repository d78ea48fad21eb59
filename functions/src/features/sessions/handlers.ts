import * as operations from '@cine/contract/sessions';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { onUpdate } from '../../platform/endpoints/trigger.ts';
import * as sessions from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.createSession, sessions.create),
    serve(operations.joinSession, sessions.join),
    serve(operations.joinAsScreen, sessions.joinAsScreen),
    serve(operations.leaveSession, sessions.leave),
    serve(operations.setPresence, sessions.setPresence),
    serve(operations.useHostServices, sessions.useHostServices),
    serve(operations.setIncludeFree, sessions.setIncludeFree),
    serve(operations.setStrategy, sessions.setStrategy),
    serve(operations.setMode, sessions.setMode),
    // It holds the learned model of taste in memory.
    serve(operations.chooseMovie, sessions.choose, { memory: '1GiB' }),
    serve(operations.recordWatch, sessions.recordWatch),
    serve(operations.undoWatch, sessions.undoWatch),
    serve(operations.removeAttendee, sessions.removeAttendee),
    serve(operations.handOver, sessions.handOver),
    serve(operations.closeSession, sessions.close),
  ],
  background: {
    /** Copies an account's edited name, services and region into its open sessions. A new account is in none yet. */
    followAccount: onUpdate('users/{uid}', (context, { uid }) => sessions.followAccount(context, uid)),
  },
};
