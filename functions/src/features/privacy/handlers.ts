import * as operations from '@cine/contract/privacy';
import { z } from 'zod';
import { context } from '../../context.ts';
import { onSignInDeleted } from '../../platform/endpoints/auth-trigger.ts';
import { onTask, onTimer } from '../../platform/endpoints/scheduled.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import * as deletion from './delete-service.ts';
import { exportPage } from './export-service.ts';
import { sweep as sweepAll } from './sweep-service.ts';

const exportAccount = serve(operations.exportAccount, (input, caller) =>
  exportPage(context(), caller, input),
);

const deleteAccount = serve(operations.deleteAccount, (_input, caller) =>
  deletion.deleteOwn(context(), caller),
);

/** Deletes what is left of one account. Some thousands of documents take seconds; what takes longer is tried again. */
export const erase = onTask(
  z.strictObject({ uid: z.string() }),
  {
    rateLimits: { maxConcurrentDispatches: 4, maxDispatchesPerSecond: 5 },
    retryConfig: { maxAttempts: 8, minBackoffSeconds: 30, maxBackoffSeconds: 3600, maxDoublings: 5 },
    timeoutSeconds: 540,
    memory: '512MiB',
  },
  ({ uid }) => deletion.erase(context(), uid),
);

/** Deletes guests when their time is over. */
export const sweep = onTimer('every 60 minutes', () => sweepAll(context()));

/** An account goes with its sign-in, by whichever way that was deleted. */
export const followSignIn = onSignInDeleted((uid) => deletion.followSignIn(context(), uid));

export { deleteAccount as delete, exportAccount as export };
