import * as z from 'zod';
import { onSignInDeleted } from '#platform/endpoints/auth-trigger.ts';
import type { Background } from '#platform/endpoints/feature.ts';
import { onLongTask, onTimer } from '#platform/endpoints/scheduled.ts';
import * as deletion from './delete-service.ts';
import { sweepAccounts } from './sweep-service.ts';

export const background: Background = {
  /** Erases one account; thousands of documents take seconds. */
  erase: onLongTask(z.strictObject({ uid: z.string() }), (context, { uid }) =>
    deletion.eraseAccount(context, uid),
  ),
  /** Deletes expired guests and accounts that nobody can sign in to; makes changes of address that failed. */
  sweep: onTimer('0 * * * *', sweepAccounts),
  /** Erases an account after its sign-in was deleted, by whatever means. */
  followDeletedSignIn: onSignInDeleted(deletion.eraseAfterSignInDeleted),
};
