/** Ends an attempt to sign in by a provider: the server proves it, and Firebase's SDK signs in. */
import type { OutputOf } from '@cine/contract/operation';
import type { enter, linkIdentity, SignInCredential } from '@cine/contract/operations/core/identities';
import type { Locale } from '@cine/contract/primitives';
import type { AuthCredential } from 'firebase/auth';
import { ownSeat } from '../../firebase.ts';
import { Refusal } from '../../queries/call.ts';
import { postHere } from '../ask-here.ts';
import { confirmedUser } from '../confirmed-user.ts';
import { attempt, leavingGuest, SignInError } from '../sign-in.ts';
import type { Attempt, Returned } from './attempt.ts';
import { noteLinkOutcome, type ToLink, takeToLink } from './to-link.ts';
import { faultByReason, faultReturned } from './way-fault.ts';

type Proof = Omit<Returned, 'error'> & { state: string; apart?: boolean; known?: boolean };

/**
 * Ends an attempt by what came back. Throws a `SignInError`, or a `Refusal` that is none; after
 * `address-in-use` it can be ended again, without a code.
 */
export async function finishAttempt(
  { error, state, ...returned }: Returned & { apart?: boolean },
  { purpose, uid, toLink }: Pick<Attempt, 'purpose' | 'uid' | 'toLink'>,
  locale: Locale,
): Promise<void> {
  if (error !== undefined) throw faultReturned(error);
  if (state === undefined) throw new SignInError('way_expired');
  const proof = { ...returned, state };
  try {
    // Somebody else may have signed in here meanwhile.
    if (purpose === 'link' && (await confirmedUser(ownSeat()))?.uid !== uid)
      throw new SignInError('way_expired');
    await ends[purpose](proof, locale);
    if (toLink) await linkLater(toLink, locale);
  } catch (fault) {
    throw inWordsOfWays(fault);
  }
}

const ends: Record<Attempt['purpose'], (proof: Proof, locale: Locale) => Promise<void>> = {
  enter: signInBy,
  async link(proof, locale) {
    // Where Auth gets an address by it, it ends all sign-ins.
    await use((await linkBy(proof, locale)).credential);
  },
  prove: proveBy,
};

/** Signs in; a guest becomes a member, or goes on to the account that the identity belongs to. */
async function signInBy(proof: Proof, locale: Locale): Promise<void> {
  const user = await confirmedUser(ownSeat());
  if (!user?.isAnonymous) return use((await enterBy(proof, locale)).credential);
  const linked = await linkBy(proof, locale).catch((error: unknown) => {
    if (error instanceof Refusal && error.reason === 'identity-taken') return null;
    throw error;
  });
  if (linked) return use(linked.credential);
  const { credential } = await enterBy({ state: proof.state }, locale);
  await use(credential, leavingGuest);
}

/** Proves again who one is, as what takes effect at once asks for. */
async function proveBy(proof: Proof, locale: Locale): Promise<void> {
  const user = (await confirmedUser(ownSeat()))!;
  const { credential } = await enterBy({ ...proof, known: true }, locale);
  if (credential.kind === 'custom' && uidIn(credential.token) === user.uid) return use(credential);
  if (credential.kind === 'custom') throw new SignInError('way_otherPerson');
  await attempt(async (_, firebase) =>
    firebase.reauthenticateWithCredential(user, credentialIn(firebase, credential)),
  );
}

type Enter = (...args: Parameters<typeof leavingGuest>) => Promise<unknown>;

/** Signs in by what the server gave. */
function use(credential: SignInCredential, by: Enter = (_, enter) => enter()): Promise<void> {
  return attempt(async (auth, firebase) => {
    await by(auth, () =>
      credential.kind === 'custom'
        ? firebase.signInWithCustomToken(auth, credential.token)
        : firebase.signInWithCredential(auth, credentialIn(firebase, credential)),
    );
  });
}

function enterBy(proof: Proof, locale: Locale): Promise<OutputOf<typeof enter>> {
  return postProof<typeof enter>('auth/enter', proof, locale);
}

function linkBy(proof: Proof, locale: Locale): Promise<OutputOf<typeof linkIdentity>> {
  return postProof<typeof linkIdentity>('account/identities', proof, locale);
}

/** Links what waited on this page for its owner to sign in another way, if anything. */
export async function linkWhatWaits(locale: Locale): Promise<void> {
  const waiting = takeToLink();
  if (waiting) await linkLater(waiting, locale);
}

/** Links what its owner proved before they signed in. The page says so, or why not. */
export async function linkLater({ state, names }: ToLink, locale: Locale): Promise<void> {
  const linking = ends.link({ state }, locale);
  noteLinkOutcome(
    await linking.then(
      () => ({ names, fault: null }),
      (fault: unknown) => ({ names, fault }),
    ),
  );
}

/** A refusal as a fault, if that has texts of its own; another error as it is. */
function inWordsOfWays(error: unknown): unknown {
  if (!(error instanceof Refusal) || !error.isFromServer) return error;
  const fault = faultByReason[error.reason];
  return fault === undefined ? error : new SignInError(fault);
}

type Firebase = typeof import('../../auth-sdk.ts');

function credentialIn(
  { OAuthProvider }: Firebase,
  { providerId, idToken, rawNonce }: Extract<SignInCredential, { kind: 'provider' }>,
): AuthCredential {
  return new OAuthProvider(providerId).credential({ idToken, rawNonce });
}

/** Whom a custom token signs in. */
export function uidIn(token: string): string {
  const payload = token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/');
  return (JSON.parse(atob(payload)) as { uid: string }).uid;
}

/** Posts the proof, as whoever is signed in. */
async function postProof<O extends typeof enter | typeof linkIdentity>(
  path: string,
  proof: Proof,
  locale: Locale,
): Promise<OutputOf<O>> {
  // Where the provider took this page's place, Auth has only just been loaded.
  const user = await confirmedUser(ownSeat());
  return postHere(path, proof, locale, await user?.getIdToken());
}
