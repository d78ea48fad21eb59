import type { Reason } from '@cine/contract/errors';
import * as operations from '@cine/contract/operations/core/auth';
import type { Locale } from '@cine/contract/primitives';
import type { SignIn } from '#clients/firebase-auth/client.ts';
import type { Context } from '#context.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { assertUsernameFree, setUpAccount } from '../../account/index.ts';
import { assertUncommon } from '../assert-uncommon.ts';
import { askAuth, isWeak, signedIn } from '../signed-in-service.ts';

/** Until its owner says otherwise: the product's own region and time. */
const newcomer = { region: 'FR', timeZone: 'Europe/Paris' } as const;

/**
 * Registers a member, who is mailed a link that verifies the address. Where the account can't be made, its
 * sign-in goes, too, so that they can try again.
 */
export const registerUser = serve(operations.registerUser, async (context, { prefers }, input) => {
  const { email, username, password } = input;
  await assertUncommon(password);
  await assertUsernameFree(context.db, username, null);
  const signIn = await askAuth(context, reasonOf, (auth) => auth.signUp(email, password));
  const { uid } = signIn;
  const locale = prefers ?? 'fr';
  const caller = { uid, isGuest: false, signedInAt: context.now(), unverified: true } as const;
  try {
    await setUpAccount(context, caller, { ...newcomer, locale, providers: [], username });
  } catch (error) {
    await context.auth().deleteUser(uid);
    throw error;
  }
  await mailVerification(context, signIn, locale);
  return signedIn(context, signIn);
});

/** Where the mail can't be sent, they are registered all the same, and ask for another one in the app. */
async function mailVerification(context: Context, signIn: SignIn, locale: Locale): Promise<void> {
  await askAuth(
    context,
    () => null,
    (auth) => auth.mailVerification(signIn, locale),
  ).catch(() => {});
}

function reasonOf(code: string): Reason | null {
  return code === 'EMAIL_EXISTS' ? 'email-taken' : isWeak(code) ? 'password-weak' : null;
}
