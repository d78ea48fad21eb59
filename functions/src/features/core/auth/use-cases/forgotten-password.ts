/** Mails codes for new passwords, and sets these. */
import type { Reason } from '@cine/contract/errors';
import * as operations from '@cine/contract/operations/core/auth';
import { loadAuthUser } from '#platform/auth-user.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { assertVisitAllowed } from '#platform/limits/visits.ts';
import { endSignIns } from '../../account/index.ts';
import { assertUncommon } from '../assert-uncommon.ts';
import { rememberSuccess } from '../guard-service.ts';
import { askAuth, isWeak } from '../signed-in-service.ts';

/** Mails to an address in ten minutes. Others that lead to the same mailbox may be no account's. */
const mailsAtMost = 3;

/** Leaves the mail to a task, so that the answer is the same, and as fast, whether there is an account. */
export const forgetPassword = serve(operations.forgetPassword, async (context, _, { email, locale }) => {
  if (!(await context.firebaseAuth())) throw new AppError('sign-in-unavailable');
  await assertVisitAllowed('auth-mail', email.toLowerCase(), mailsAtMost);
  await context.enqueue('auth-mailReset', context.newId(), { email, locale });
  return {};
});

/** Sets a new password by a mailed code. Whoever was signed in has to sign in again. */
export const resetPassword = serve(
  operations.resetPassword,
  async (context, visitor, { token, password }) => {
    await assertUncommon(password);
    const email = await askAuth(context, reasonOf, (auth) => auth.resetPassword(token, password));
    const { uid } = (await loadAuthUser(context, { email })) ?? refuseDeleted();
    await endSignIns(context, uid);
    // Whatever others tried, they get in from here now.
    await rememberSuccess(context, email, uid, visitor.network ?? null);
    return {};
  },
);

function refuseDeleted(): never {
  throw new AppError('account-deleted');
}

function reasonOf(code: string): Reason {
  return isWeak(code) ? 'password-weak' : 'reset-code-invalid';
}
