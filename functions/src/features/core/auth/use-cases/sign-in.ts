/** Signs in by a refresh token, or by an app's ID token of a provider; shows who has signed in. */
import * as operations from '@cine/contract/operations/core/auth';
import type { Context } from '#context.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { endSignIns } from '../../account/index.ts';
import { enterByIdToken } from '../../identities/index.ts';
import { askAuth, loadUser, signedIn } from '../signed-in-service.ts';

export const signInByGoogle = serve(operations.signInByGoogle, (context, _, input) =>
  enter(context, 'google', input),
);

export const signInByApple = serve(operations.signInByApple, (context, _, input) =>
  enter(context, 'apple', input),
);

async function enter(
  context: Context,
  provider: string,
  { id_token: idToken, nonce, apart }: { id_token: string; nonce?: string; apart: boolean },
) {
  const attempt = { idToken, nonce: nonce ?? null, apart };
  const { uid, claims } = await enterByIdToken(context, provider, attempt);
  const token = await context.auth().createCustomToken(uid, claims);
  return signedIn(context, await askAuth(context, 'attempt-failed', (auth) => auth.signInByToken(token)));
}

export const refreshSignIn = serve(operations.refreshSignIn, async (context, _, { refresh_token: token }) =>
  signedIn(context, await askAuth(context, 'refresh-token-invalid', (auth) => auth.refresh(token))),
);

/** Signs the caller out on every device. */
export const logOut = serve(operations.logOut, async (context, { uid }) => {
  await endSignIns(context, uid);
  return {};
});

export const showSignedIn = serve(operations.showSignedIn, (context, { uid }) => loadUser(context, uid));
