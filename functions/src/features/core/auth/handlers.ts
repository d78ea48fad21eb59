import { signInSecrets } from '#config.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { withOptions } from '#platform/endpoints/serve.ts';
import { background } from './background.ts';
import { forgetPassword, resetPassword } from './use-cases/forgotten-password.ts';
import { logIn } from './use-cases/log-in.ts';
import { listSignIns } from './use-cases/own-sign-ins.ts';
import { registerUser } from './use-cases/register-user.ts';
import { logOut, refreshSignIn, showSignedIn, signInByApple, signInByGoogle } from './use-cases/sign-in.ts';

export const handlers: Handlers = {
  operations: [
    registerUser,
    logIn,
    logOut,
    refreshSignIn,
    withOptions({ secrets: signInSecrets }, signInByGoogle),
    withOptions({ secrets: signInSecrets }, signInByApple),
    showSignedIn,
    forgetPassword,
    resetPassword,
    listSignIns,
  ],
  background,
};
