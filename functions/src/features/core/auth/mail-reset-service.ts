import type { Locale } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { SignInFault } from '#platform/errors/sign-in-fault.ts';
import { mailWayIn } from './mail-way-service.ts';

/**
 * Has Firebase Auth mail a code for a new password; tells a user without a password how they sign in. Does
 * nothing where nobody has the address.
 */
export async function mailReset(
  context: Context,
  { email, locale }: { email: string; locale: Locale },
): Promise<void> {
  const auth = await context.firebaseAuth();
  if (!auth) return;
  const { users } = await context.auth().getUsers([{ email }]);
  if (users.length === 0) return mailWayIn(context, email);
  await auth.mailReset(email, locale).catch((error: unknown) => {
    // They may not use it.
    if (!(error instanceof SignInFault && error.kind === 'refused')) throw error;
  });
}
