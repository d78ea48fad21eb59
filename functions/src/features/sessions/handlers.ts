import * as operations from '@cine/contract/sessions';
import { context } from '../../context.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { onUpdate } from '../../platform/endpoints/trigger.ts';
import * as sessions from './service.ts';

export const create = serve(operations.createSession, (input, caller) =>
  sessions.create(context(), caller, input),
);

export const join = serve(operations.joinSession, (input, caller) => sessions.join(context(), caller, input));

export const joinAsScreen = serve(operations.joinAsScreen, (input, caller) =>
  sessions.joinAsScreen(context(), caller, input),
);

export const leave = serve(operations.leaveSession, (input, caller) =>
  sessions.leave(context(), caller, input),
);

export const setPresence = serve(operations.setPresence, (input, caller) =>
  sessions.setPresence(context(), caller, input),
);

export const useHostServices = serve(operations.useHostServices, (input, caller) =>
  sessions.useHostServices(context(), caller, input),
);

export const setIncludeFree = serve(operations.setIncludeFree, (input, caller) =>
  sessions.setIncludeFree(context(), caller, input),
);

export const setStrategy = serve(operations.setStrategy, (input, caller) =>
  sessions.setStrategy(context(), caller, input),
);

export const setMode = serve(operations.setMode, (input, caller) =>
  sessions.setMode(context(), caller, input),
);

/** Holds the learned model of taste in memory. */
export const choose = serve(
  operations.chooseMovie,
  (input, caller) => sessions.choose(context(), caller, input),
  { memory: '1GiB' },
);

export const recordWatch = serve(operations.recordWatch, (input, caller) =>
  sessions.recordWatch(context(), caller, input),
);

export const undoWatch = serve(operations.undoWatch, (input, caller) =>
  sessions.undoWatch(context(), caller, input),
);

export const removeAttendee = serve(operations.removeAttendee, (input, caller) =>
  sessions.removeAttendee(context(), caller, input),
);

export const handOver = serve(operations.handOver, (input, caller) =>
  sessions.handOver(context(), caller, input),
);

export const close = serve(operations.closeSession, (input, caller) =>
  sessions.close(context(), caller, input),
);

/**
 * Whoever edits their services or name meanwhile is right in every open evening. A new account has nothing to follow:
 * whoever joins is let in with the account as it is in the same transaction.
 */
export const followAccount = onUpdate('users/{uid}', ({ uid }) => sessions.followAccount(context(), uid));
