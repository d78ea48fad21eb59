/** Signs users in, up and out, as guests too; has Firebase Auth mail verification and password links. */
import type { Locale } from '@cine/contract/primitives';
import type { User, UserCredential } from 'firebase/auth';
import { ownSeat, type Seat } from '../firebase.ts';
import { keepGuestToken } from './guest-token.ts';
import { broadcastReplacement } from './sign-out-broadcast.ts';

/** Why signing in failed, as the texts of the welcome page name it; `way_…` by a provider. */
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
  | 'otherWay'
  | 'otherAccount'
  | 'notRecent'
  | 'passkeyUnknown'
  | `way_${'cancelled' | 'refused' | 'expired' | 'unavailable' | 'closed' | 'tooOften' | 'otherPerson'}`
  | 'failed';

export class SignInError extends Error {
  readonly fault: SignInFault;

  constructor(fault: SignInFault) {
    super(fault);
    this.name = 'SignInError';
    this.fault = fault;
  }
}

// An unknown address and a wrong password have the same message, so that nobody learns who has an account.
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
  'auth/account-exists-with-different-credential': 'otherWay',
  'auth/credential-already-in-use': 'emailTaken',
  'auth/user-mismatch': 'otherAccount',
  'auth/requires-recent-login': 'notRecent',
  'auth/user-token-expired': 'notRecent',
};

/** Signs in. Keeps a guest's token, so that their activity can be merged. */
export async function signIn(email: string, password: string): Promise<void> {
  await attempt(async (auth, { signInWithEmailAndPassword }) =>
    leavingGuest(auth, () => signInWithEmailAndPassword(auth, email, password)),
  );
}

/** Creates an account or upgrades a guest's, and mails the link that verifies it, in the page's language. */
export async function signUp(email: string, password: string, language: string): Promise<void> {
  await attempt(async (auth, firebase) => {
    await assertUncommon(password);
    auth.languageCode = language;
    const guest = auth.currentUser?.isAnonymous ? auth.currentUser : null;
    const made = guest
      ? await firebase.linkWithCredential(guest, firebase.EmailAuthProvider.credential(email, password))
      : await firebase.createUserWithEmailAndPassword(auth, email, password);
    // The account exists even if the mail fails; the link can be requested again.
    await firebase.sendEmailVerification(made.user).catch(() => {});
  });
}

/** Throws a `SignInError` for a password that attackers try first. The list is loaded only then. */
export async function assertUncommon(password: string): Promise<void> {
  const { isCommonPassword } = await import('@cine/contract/text/common-password');
  if (isCommonPassword(password)) throw new SignInError('passwordWeak');
}

/** Signs in to another account than the guest's. */
export async function leavingGuest(auth: AuthOf, enter: () => Promise<UserCredential>): Promise<void> {
  const guestToken = auth.currentUser?.isAnonymous ? await auth.currentUser.getIdToken() : null;
  await enter();
  if (guestToken !== null) keepGuestToken(guestToken);
}

const guestsUnderWay = new Map<Seat, Promise<string>>();

/** Signs a guest in to a seat; returns their uid. Whoever asks meanwhile gets the same guest. */
export function signInAsGuest(seat: Seat = ownSeat()): Promise<string> {
  const signingIn =
    guestsUnderWay.get(seat) ?? signInNewGuest(seat).finally(() => guestsUnderWay.delete(seat));
  guestsUnderWay.set(seat, signingIn);
  return signingIn;
}

async function signInNewGuest(seat: Seat): Promise<string> {
  const { user } = await attempt(async (auth, { signInAnonymously }) => signInAnonymously(auth), seat);
  return user.uid;
}

/** Mails a link that sets a new password, or how its owner signs in without one. Throws a `SignInError`. */
export async function sendPasswordLink(email: string, locale: Locale): Promise<void> {
  const [{ call, Refusal }, { forgetPassword }] = await Promise.all([
    import('../queries/call.ts'),
    import('@cine/contract/operations/core/auth'),
  ]);
  try {
    await call(forgetPassword, { email, locale });
  } catch (error) {
    const { reason = null, isFromServer = false } = error instanceof Refusal ? error : {};
    // Where signing in over REST isn't set up, Firebase's own answer does for those with a password.
    if (reason === 'sign-in-unavailable') return sendLinkByAuth(email, locale);
    if (reason === 'input-invalid') throw new SignInError(email === '' ? 'emailMissing' : 'emailInvalid');
    if (reason === 'too-many-calls') throw new SignInError('tooMany');
    throw new SignInError(isFromServer ? 'failed' : 'network');
  }
}

async function sendLinkByAuth(email: string, language: string): Promise<void> {
  await attempt(async (auth, { sendPasswordResetEmail }) => {
    auth.languageCode = language;
    await sendPasswordResetEmail(auth, email);
  });
}

export async function sendVerificationLink(language: string): Promise<void> {
  await attempt(async (auth, { sendEmailVerification }) => {
    auth.languageCode = language;
    if (auth.currentUser) await sendEmailVerification(auth.currentUser);
  });
}

export async function signOut(seat: Seat = ownSeat()): Promise<void> {
  await (await seat.auth()).signOut();
}

type AuthModule = typeof import('../auth-sdk.ts');
type AuthOf = Awaited<ReturnType<Seat['auth']>>;

/**
 * Calls Auth. If somebody else is signed in afterwards, deletes what this device keeps of a member and
 * reloads the other tabs. Throws a `SignInError`.
 */
export async function attempt<T>(
  act: (auth: AuthOf, firebase: AuthModule) => Promise<T>,
  seat: Seat = ownSeat(),
): Promise<T> {
  try {
    const [auth, firebase] = await Promise.all([seat.auth(), import('../auth-sdk.ts')]);
    await auth.authStateReady();
    const former = auth.currentUser;
    const done = await act(auth, firebase);
    const isReplaced = former && auth.currentUser && auth.currentUser.uid !== former.uid;
    if (isReplaced && seat === ownSeat()) await followReplacement(former);
    return done;
  } catch (error) {
    if (error instanceof SignInError) throw error;
    const { code } = error as { code?: string };
    throw new SignInError(faultByCode[code ?? ''] ?? 'failed');
  }
}

/** Guests become members: what this device keeps of them is theirs. */
async function followReplacement(former: User): Promise<void> {
  if (former.isAnonymous) return broadcastReplacement();
  const cleared = import('./leave-device.ts').then(({ clearForSuccessor }) => clearForSuccessor());
  // Where that can't be loaded, it is left to the next sign-out.
  await cleared.catch(broadcastReplacement);
}
