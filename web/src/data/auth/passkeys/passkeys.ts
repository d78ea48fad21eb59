/** Makes passkeys and signs in by them. Loaded when somebody does: most visits need none of it. */
import type { InputOf, OutputOf } from '@cine/contract/operation';
import { addPasskey, beginPasskey, type enterByPasskey } from '@cine/contract/operations/core/passkeys';
import type { Locale } from '@cine/contract/primitives';
import {
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
  WebAuthnError,
} from '@simplewebauthn/browser';
import { call } from '../../queries/call.ts';
import { askHere, postHere } from '../ask-here.ts';
import { attempt, leavingGuest } from '../sign-in.ts';
import { linkLater, linkWhatWaits, uidIn } from '../ways/finish.ts';
import { type ToLink, takeToLink } from '../ways/to-link.ts';
import { providerChosen } from '../ways/under-way.ts';
import { PasskeyFault } from './passkey-fault.ts';

/** Makes a passkey on this device, or on one that its browser reaches, and keeps it. */
export async function makePasskey(name: string, user: { name: string; displayName: string }): Promise<void> {
  const { options } = await call(beginPasskey, {});
  assertHere(options.rp.id);
  const optionsJSON = { ...options, user: { ...options.user, ...user } };
  const { id, response } = await asked(() =>
    startRegistration({ optionsJSON: optionsJSON as Parameters<typeof startRegistration>[0]['optionsJSON'] }),
  );
  const { clientDataJSON, attestationObject, transports = [] } = response;
  await call(addPasskey, { name, id, clientDataJSON, attestationObject, transports });
}

/** Offers passkeys among what the browser fills in; returns once one was chosen and has signed in. */
export async function offerPasskeys(locale: Locale): Promise<void> {
  if (!(await browserSupportsWebAuthnAutofill())) return stopForGood();
  // Nobody asked for the offer, so that it fails silently.
  const options = await begin(providerChosen).catch(stopForGood);
  if (!isHere(options.rpId)) return stopForGood();
  const credential = await asked(() =>
    startAuthentication({ optionsJSON: options, useBrowserAutofill: true }),
  ).catch((error: unknown) => {
    if (error instanceof PasskeyFault) throw error;
    return stopForGood();
  });
  await enter(credential, { locale });
  await linkWhatWaits(locale);
}

/** Whoever waits for a passkey waits for good: this browser has none for us. */
function stopForGood(): Promise<never> {
  return new Promise(() => {});
}

/** Takes back the offer, as of a form that isn't shown any more. */
export function withdrawOffer(): void {
  WebAuthnAbortService.cancelCeremony();
}

/** Signs in by a passkey that was asked for, and links what waited for that. */
export async function signInByPasskey(locale: Locale, toLink: ToLink): Promise<void> {
  takeToLink();
  const options = await begin();
  assertHere(options.rpId);
  await enter(await asked(() => startAuthentication({ optionsJSON: options })), { locale });
  await linkLater(toLink, locale);
}

/** Lets a user prove again who they are, by a passkey of theirs. */
export async function proveByPasskey(uid: string, locale: Locale): Promise<void> {
  const options = await begin();
  assertHere(options.rpId);
  await enter(await asked(() => startAuthentication({ optionsJSON: options })), { locale, uid });
}

async function enter(
  { id, response }: Awaited<ReturnType<typeof startAuthentication>>,
  { locale, uid }: { locale: Locale; uid?: string },
): Promise<void> {
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  const proof = { id, clientDataJSON, authenticatorData, signature };
  const input: InputOf<typeof enterByPasskey> = { ...proof, ...(userHandle !== undefined && { userHandle }) };
  const { credential } = await postHere<OutputOf<typeof enterByPasskey>>('auth/passkey', input, locale);
  if (uid !== undefined && uidIn(credential.token) !== uid) throw new PasskeyFault('otherPerson');
  await attempt((auth, { signInWithCustomToken }) =>
    leavingGuest(auth, () => signInWithCustomToken(auth, credential.token)),
  );
}

type Options = PublicKeyCredentialRequestOptionsJSON & { rpId: string };

async function begin(until?: AbortSignal): Promise<Options> {
  return (await askHere<{ options: Options }>('auth/passkey/start', {}, until)).options;
}

/** What the browser answers; its refusals by their kind. */
async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const { name, code } = error as { name: string; code?: unknown };
    if (error instanceof WebAuthnError && code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
      throw new PasskeyFault('known');
    if (name === 'NotAllowedError' || name === 'AbortError') throw new PasskeyFault('cancelled');
    throw error;
  }
}

function assertHere(rpId: string): void {
  if (!isHere(rpId)) throw new PasskeyFault('elsewhere');
}

/** Whether the browser may use passkeys of a domain at this address. */
function isHere(rpId: string): boolean {
  return location.hostname === rpId || location.hostname.endsWith(`.${rpId}`);
}
