import { setTimeout as delay } from 'node:timers/promises';
import * as operations from '@cine/contract/operations/core/auth';
import { serve } from '#platform/endpoints/serve.ts';
import { assertMayAttempt, rememberSuccess } from '../guard-service.ts';
import { askAuth, signedIn } from '../signed-in-service.ts';

/** The shortest time that a refused login takes, so that an unknown address isn't refused sooner. */
const wrongMs = 500;

/**
 * Signs in by a password. All that Firebase Auth refuses is refused alike, also a disabled account, and one
 * that Auth itself makes wait, so that nobody learns who has an account.
 */
export const logIn = serve(operations.logIn, async (context, { network = null }, { email, password }) => {
  await assertMayAttempt(context, email, network);
  const least = delay(wrongMs, undefined, { ref: false });
  try {
    const signIn = await askAuth(context, 'credentials-wrong', (auth) => auth.signIn(email, password));
    await rememberSuccess(context, email, signIn.uid, network);
    return await signedIn(context, signIn);
  } catch (error) {
    await least;
    throw error;
  }
});
