/** Challenges that passkeys answer once, and what an answer must prove. */
import type { Passkey } from '@cine/contract/operations/core/passkeys';
import { minute } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { secretDigestOf } from '#platform/secret-digest.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { deleteChallenge, type OwnedPasskey, readChallenge, saveChallenge } from './passkey-store.ts';

/** How long a passkey may take to answer. */
const answerMs = 10 * minute;

/** Who may answer a challenge: a browser, by its cookie, or the user who makes a passkey. */
type Holder = { browser: string } | { uid: string };

/** With what a browser asks for a passkey: WebAuthn's `PublicKeyCredentialRequestOptions`, as JSON. */
export type PasskeyRequest = {
  challenge: string;
  rpId: string;
  userVerification: 'required';
  timeout: number;
  allowCredentials: [];
};

/** Makes a challenge for somebody to answer within ten minutes; returns it with that time. */
export async function newChallenge(
  context: Context,
  holder: Holder,
): Promise<{ challenge: string; timeout: number }> {
  const challenge = Buffer.from(context.newToken() + context.newToken(), 'hex').toString('base64url');
  const expiresAt = context.now() + answerMs;
  await saveChallenge(context.db, challenge, { holder: digestOf(holder), expiresAt });
  return { challenge, timeout: answerMs };
}

/** Makes a challenge for any passkey that a browser has for us. */
export async function beginEntering(context: Context, browser: string): Promise<PasskeyRequest> {
  const made = await newChallenge(context, { browser });
  const { passkeyRpId: rpId } = context.settings();
  return { ...made, rpId, userVerification: 'required', allowCredentials: [] };
}

/**
 * Uses up the challenge that an answer names, whatever comes of it, and returns it. Throws `attempt-unknown`
 * for another's, one that was answered, and an old one.
 */
export async function takeChallenge(
  context: Context,
  clientDataJSON: string,
  holder: Holder,
): Promise<string> {
  const challenge = challengeIn(clientDataJSON);
  return transact(context.db, async (tx) => {
    const made = await readChallenge(tx, challenge);
    if (!made || made.expiresAt <= context.now() || made.holder !== digestOf(holder))
      throw new AppError('attempt-unknown');
    deleteChallenge(tx, challenge);
    return challenge;
  });
}

function digestOf(holder: Holder): string {
  return secretDigestOf('uid' in holder ? `user\n${holder.uid}` : `browser\n${holder.browser}`);
}

function challengeIn(clientDataJSON: string): string {
  try {
    const clientData: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString());
    const { challenge } = clientData as { challenge?: unknown };
    if (typeof challenge === 'string' && challenge !== '') return challenge;
  } catch {}
  throw new AppError('passkey-refused');
}

/** By which id a passkey knows its user; it names nobody. */
export function handleOf(uid: string): string {
  return secretDigestOf(`passkeys of\n${uid}`);
}

/** What the answer of a passkey must have been made for. */
export function expectedIn(context: Context, expectedChallenge: string) {
  const { origin, passkeyRpId } = context.settings();
  return {
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: passkeyRpId,
    requireUserVerification: true,
  };
}

/** What a check by the library proved; throws `passkey-refused` where it fails. */
export async function verifyPasskey<Checked extends { verified: boolean }>(
  check: (library: typeof import('@simplewebauthn/server')) => Promise<Checked>,
): Promise<Checked & { verified: true }> {
  const library = await import('@simplewebauthn/server');
  const checked = await check(library).catch(() => null);
  if (!checked?.verified) throw new AppError('passkey-refused');
  return { ...checked, verified: true };
}

/** A passkey as its owner sees it. */
export function passkeyView({ id, name, isSynced, createdAt, lastUsedAt }: OwnedPasskey): Passkey {
  return {
    id,
    name,
    isSynced,
    createdAt: toInstant(createdAt),
    lastUsedAt: toInstantOrNull(lastUsedAt),
  };
}
