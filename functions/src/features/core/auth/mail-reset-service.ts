import type { Locale } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { SignInFault } from '#platform/errors/sign-in-fault.ts';

/** Has Firebase Auth mail a code for a new password; does nothing where nobody has the address. */
export async function mailReset(
  context: Context,
  { email, locale }: { email: string; locale: Locale },
): Promise<void> {
  const auth = await context.firebaseAuth();
  if (!auth) return;
  await auth.mailReset(email, locale).catch((error: unknown) => {
    // Nobody has that address, or may use it.
    if (!(error instanceof SignInFault && error.kind === 'refused')) throw error;
  });
}
