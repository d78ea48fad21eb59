/** Changes how a user signs in: password, Google. */
import type { User } from 'firebase/auth';
import { refreshIdentity } from './identity.ts';
import { attempt, SignInError, unlessClosed } from './sign-in.ts';

/**
 * Proves the user's identity, by password or, with null, in Google's window; false if that was closed. A
 * guest has nothing to prove.
 */
export async function proveIdentity(password: string | null): Promise<boolean> {
  return attempt(async (auth, firebase) => {
    const user = signedIn(auth.currentUser);
    if (user.isAnonymous) return true;
    const { browserPopupRedirectResolver: resolver, EmailAuthProvider, GoogleAuthProvider } = firebase;
    if (password === null)
      return unlessClosed(() => firebase.reauthenticateWithPopup(user, new GoogleAuthProvider(), resolver));
    const proof = EmailAuthProvider.credential(user.email ?? '', password);
    await firebase.reauthenticateWithCredential(user, proof);
    return true;
  });
}

export async function changePassword(current: string, next: string): Promise<void> {
  await proveIdentity(current);
  await attempt((auth, { updatePassword }) => updatePassword(signedIn(auth.currentUser), next));
}

export async function linkGoogle(): Promise<void> {
  await attempt((auth, { browserPopupRedirectResolver: resolver, GoogleAuthProvider, linkWithPopup }) =>
    unlessClosed(() => linkWithPopup(signedIn(auth.currentUser), new GoogleAuthProvider(), resolver)),
  );
  await refreshIdentity();
}

function signedIn(user: User | null): User {
  if (!user) throw new SignInError('notRecent');
  return user;
}
