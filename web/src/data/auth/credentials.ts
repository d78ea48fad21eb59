/** Proves a user's password, and changes it. */
import type { User } from 'firebase/auth';
import { assertUncommon, attempt, SignInError } from './sign-in.ts';

/** Signs in again by the password. Throws a `SignInError`. */
export async function provePassword(password: string): Promise<void> {
  await attempt(async (auth, { EmailAuthProvider, reauthenticateWithCredential }) => {
    const user = signedIn(auth.currentUser);
    await reauthenticateWithCredential(user, EmailAuthProvider.credential(user.email ?? '', password));
  });
}

/** Changes the password, once the current one is proved. Throws a `SignInError`. */
export async function changePassword(current: string, next: string): Promise<void> {
  await assertUncommon(next);
  await provePassword(current);
  await attempt((auth, { updatePassword }) => updatePassword(signedIn(auth.currentUser), next));
}

function signedIn(user: User | null): User {
  if (!user) throw new SignInError('notRecent');
  return user;
}
