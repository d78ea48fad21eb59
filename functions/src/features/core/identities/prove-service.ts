/** What an attempt proves, and with what its user then signs in. */
import type { Identity, SignInCredential } from '@cine/contract/operations/core/identities';
import type { Texts } from '@cine/contract/primitives';
import type { IdentityClient, Proof } from '#clients/identity/client.ts';
import type { Provider } from '#clients/identity/provider.ts';
import type { Context } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { SignInFault } from '#platform/errors/sign-in-fault.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { inEachLanguage } from '#platform/i18n/in-each-language.ts';
import { log } from '#platform/log.ts';
import { secretDigestOf } from '#platform/secret-digest.ts';
import { toInstant } from '#platform/time/instant.ts';
import { assertOwn, proofOf, withExchangeBegun, withProof } from './attempt.ts';
import {
  deleteAttempt,
  identityIdOf,
  mailboxDigestOf,
  type OwnedIdentity,
  readAttempt,
  writeAttempt,
} from './store.ts';

/** What a browser brings back from a provider; without a code, the attempt was proved before. */
export type Returned = {
  state: string;
  provider?: string;
  code?: string;
  issuer?: string;
  deviceId?: string;
};

/** What an attempt has proved, and by which provider. Only the call that proves it has the ID token. */
export type Proved = { provider: Provider; proof: Proof; idToken: string | null; nonce: string };

/** Who goes on with an attempt: the browser that began it, and the user who is signed in there, if any. */
type Holder = { browser: string | null; user?: { uid: string; isGuest: boolean } };

/** Where providers return to. */
export function redirectUriOf(context: Context, provider: string): string {
  return `${context.settings().origin}/api/auth/${provider}/callback`;
}

/** A provider that the operator set up. Throws `sign-in-unavailable`. */
export async function requireProvider(
  context: Context,
  id: string,
): Promise<{ client: IdentityClient; provider: Provider }> {
  const provider = (await context.identityProviders()).get(id);
  if (!provider) throw new AppError('sign-in-unavailable');
  return { client: await context.identities(), provider };
}

/**
 * Proves an attempt by its code, which is exchanged once, whatever comes of it; says whether the same user
 * has proved it. What a member proved to add it signs nobody in. Throws `attempt-unknown`, `attempt-failed`
 * for what the provider refuses, and `sign-in-unavailable`.
 */
export async function proveAttempt(
  context: Context,
  { browser, user }: Holder,
  { state, code, provider: returnedFrom, ...returned }: Returned,
): Promise<Proved & { isOwn: boolean }> {
  const digest = browser && secretDigestOf(browser);
  const prover = user ? { id: secretDigestOf(user.uid), isGuest: user.isGuest } : null;
  const attempt = await transact(context.db, async (tx) => {
    const begun = assertOwn(await readAttempt(tx, state), digest, context.now());
    // One provider may have sent the browser on to another, to get its code.
    if ((returnedFrom ?? begun.provider) !== begun.provider) throw new AppError('attempt-unknown');
    if (code !== undefined) writeAttempt(tx, state, withExchangeBegun(begun));
    return begun;
  });
  const { client, provider } = await requireProvider(context, attempt.provider);
  const { codeVerifier, nonce } = attempt;
  if (code === undefined) {
    const { provedBy = null, byGuest = false } = attempt;
    if (!user && provedBy !== null && !byGuest) throw new AppError('attempt-unknown');
    const isOwn = provedBy === (prover?.id ?? null);
    return { provider, proof: proofOf(attempt), idToken: null, nonce, isOwn };
  }
  const checks = { state, codeVerifier, nonce, redirectUri: redirectUriOf(context, provider.id) };
  try {
    const { proof, idToken } = await client.prove(provider, { code, ...returned }, checks);
    await transact(context.db, async (tx) => writeAttempt(tx, state, withProof(attempt, proof, prover)));
    return { provider, proof, idToken, nonce, isOwn: true };
  } catch (error) {
    throw refusalForFault(error, provider);
  }
}

/**
 * How a provider's fault is refused; any other error stays as it is. The log has which fault it was, without
 * what was sent.
 */
export function refusalForFault(error: unknown, { id }: Provider): unknown {
  if (!(error instanceof SignInFault)) return error;
  const { kind, why } = error;
  log.warn('provider failed', { provider: id, kind, why });
  return new AppError(kind === 'refused' ? 'attempt-failed' : 'sign-in-unavailable');
}

/** Plans to use up an attempt, which can't be entered or linked again. Throws `attempt-unknown`. */
export async function planUse(context: Context, tx: Tx, state: string): Promise<() => void> {
  const attempt = await readAttempt(tx, state);
  if (attempt?.step !== 'proved' || attempt.expiresAt <= context.now()) throw new AppError('attempt-unknown');
  return () => deleteAttempt(tx, state);
}

/** An identity as a provider proved it just now, of a user. */
export function identityOf(
  { provider, proof: { subject, address, isVerified } }: Proved,
  uid: string,
  linkedAt: number,
): OwnedIdentity {
  const mailbox = address !== null && isVerified ? mailboxDigestOf(address) : null;
  const id = identityIdOf(provider.id, subject);
  return { id, uid, provider: provider.id, subject, address, isVerified, mailbox, linkedAt };
}

/** A proved identity with what is kept of it since it was linked. */
export function withFormer(fresh: OwnedIdentity, former: OwnedIdentity | null): OwnedIdentity {
  if (!former) return fresh;
  const { accountMailboxes: _, ...rest } = fresh;
  const { accountMailboxes, linkedAt } = former;
  return { ...rest, ...(accountMailboxes && { accountMailboxes }), linkedAt };
}

/**
 * With what Firebase's SDK signs in as a user: the provider's ID token where that leads to them, otherwise a
 * custom token, which says whether an address is vouched for.
 */
export async function credentialOf(
  context: Context,
  uid: string,
  { provider: { firebaseId }, proof, idToken, nonce }: Proved,
  isInAuth: boolean,
): Promise<SignInCredential> {
  if (firebaseId && isInAuth && idToken !== null)
    return { kind: 'provider', providerId: firebaseId, idToken, rawNonce: nonce };
  return { kind: 'custom', token: await context.auth().createCustomToken(uid, claimsOf(proof)) };
}

/** What a custom token says of whoever signs in by it: whether a provider vouches for their address. */
export function claimsOf({ isVerified }: Pick<Proof, 'isVerified'>): { vouched?: true } {
  return isVerified ? { vouched: true } : {};
}

export function viewOf(
  {
    id,
    provider,
    address,
    isVerified,
    linkedAt,
  }: Pick<OwnedIdentity, 'id' | 'provider' | 'address' | 'isVerified' | 'linkedAt'>,
  providers: ReadonlyMap<string, Provider>,
): Identity {
  const names = namesOf(providers, provider);
  return { id, provider, names, address, isVerified, linkedAt: toInstant(linkedAt) };
}

/** What a provider is called: by its id where it isn't set up any more. */
export function namesOf(providers: ReadonlyMap<string, Provider>, id: string): Texts {
  return providers.get(id)?.names ?? inEachLanguage(() => id);
}
