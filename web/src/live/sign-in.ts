import type { AuthError, UserCredential } from 'firebase/auth';
import { type Seat, seat } from './firebase.ts';

/** Why signing in did not work, as the words of the welcome page name it. */
export type SignInFault =
  | 'emailInvalid'
  | 'emailMissing'
  | 'passwordMissing'
  | 'passwordWeak'
  | 'credentialWrong'
  | 'emailTaken'
  | 'tooMany'
  | 'disabled'
  | 'network'
  | 'popupBlocked'
  | 'otherWay'
  | 'failed';

export class SignInError extends Error {
  readonly fault: SignInFault;

  constructor(fault: SignInFault) {
    super(fault);
    this.name = 'SignInError';
    this.fault = fault;
  }
}

// An unknown address and a wrong password are told alike: nobody learns here who has an account.
const faultByCode: Readonly<Record<string, SignInFault>> = {
  'auth/invalid-email': 'emailInvalid',
  'auth/missing-email': 'emailMissing',
  'auth/missing-password': 'passwordMissing',
  'auth/weak-password': 'passwordWeak',
  'auth/password-does-not-meet-requirements': 'passwordWeak',
  'auth/invalid-credential': 'credentialWrong',
  'auth/invalid-login-credentials': 'credentialWrong',
  'auth/user-not-found': 'credentialWrong',
  'auth/wrong-password': 'credentialWrong',
  'auth/email-already-in-use': 'emailTaken',
  'auth/too-many-requests': 'tooMany',
  'auth/user-disabled': 'disabled',
  'auth/network-request-failed': 'network',
  'auth/popup-blocked': 'popupBlocked',
  'auth/account-exists-with-different-credential': 'otherWay',
  'auth/credential-already-in-use': 'emailTaken',
};

/** What people do by closing a window is no fault. */
const closed = new Set(['auth/popup-closed-by-user', 'auth/cancelled-popup-request', 'auth/user-cancelled']);

export async function signIn(email: string, password: string): Promise<void> {
  await attempt(async (auth, { signInWithEmailAndPassword }) =>
    signInWithEmailAndPassword(auth, email, password),
  );
}

/** Makes an account and sends the link that verifies its address, in the language of the page. */
export async function signUp(email: string, password: string, language: string): Promise<void> {
  await attempt(async (auth, { createUserWithEmailAndPassword, sendEmailVerification }) => {
    auth.languageCode = language;
    const made = await createUserWithEmailAndPassword(auth, email, password);
    // The account is made all the same; the link can be asked for again.
    await sendEmailVerification(made.user).catch(() => {});
    return made;
  });
}

/** Returns whether somebody signed in: closing the window is an answer as well. */
export async function signInWithGoogle(): Promise<boolean> {
  const signed = await attempt(
    async (auth, { browserPopupRedirectResolver, GoogleAuthProvider, signInWithPopup }) =>
      signInWithPopup(auth, new GoogleAuthProvider(), browserPopupRedirectResolver).catch(
        (error: AuthError) => {
          if (closed.has(error.code)) return null;
          throw error;
        },
      ),
  );
  return signed !== null;
}

/** Gives a seat to somebody without an account, who is a guest of one evening; returns who they are. */
export async function signInAsGuest(on: Seat = seat()): Promise<string> {
  const { user } = await attempt(async (auth, { signInAnonymously }) => signInAnonymously(auth), on);
  return user.uid;
}

export async function sendPasswordLink(email: string, language: string): Promise<void> {
  await attempt(async (auth, { sendPasswordResetEmail }) => {
    auth.languageCode = language;
    await sendPasswordResetEmail(auth, email);
    return null;
  });
}

export async function sendVerificationLink(language: string): Promise<void> {
  await attempt(async (auth, { sendEmailVerification }) => {
    auth.languageCode = language;
    if (auth.currentUser) await sendEmailVerification(auth.currentUser);
    return null;
  });
}

export async function signOut(of: Seat = seat()): Promise<void> {
  await (await of.auth()).signOut();
}

type AuthModule = typeof import('firebase/auth');
type AuthOf = Awaited<ReturnType<Seat['auth']>>;

async function attempt<T extends UserCredential | null>(
  act: (auth: AuthOf, module: AuthModule) => Promise<T>,
  on: Seat = seat(),
): Promise<T> {
  try {
    return await act(await on.auth(), await import('firebase/auth'));
  } catch (error) {
    const { code } = error as { code?: string };
    throw new SignInError(faultByCode[code ?? ''] ?? 'failed');
  }
}
