/** Proves callers by their personal tokens. */
import { tokenForm } from '@cine/contract/operations/core/tokens';
import { day, second } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import { LRUCache } from 'lru-cache';
import type { Context } from '#context.ts';
import { loadAuthUser } from '#platform/auth-user.ts';
import type { Identity } from '#platform/endpoints/caller.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { widerNetwork } from '#platform/limits/client-network.ts';
import { createUselessCalls, uselessCallsAtMost } from '#platform/limits/useless-calls.ts';
import { log } from '#platform/log.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { readIsGone } from '../access/index.ts';
import type { OwnedToken } from './documents.ts';
import { noteUse, readToken, tokenIdOf } from './store.ts';

/** How long an instance takes a token without looking again, as long as those that signed out are taken. */
const heldMs = 30 * second;
const maxHeld = 10_000;
/** A wider network may try as many wrong tokens as this many. */
const networksOfWider = 20;

/** Whether a provider vouches for an address of a user that Auth doesn't know. */
type IsVouchedFor = (uid: string) => Promise<boolean>;

/** What an instance knows of a token: its owner, or that there is none. */
type Proof = { identity: Identity; expiresAt: number } | null;

/** The tokens that an instance has met. Wrong ones stay wrong, so they are asked for once. */
function createHeld(now: () => number) {
  return {
    proofs: new LRUCache<string, { at: number; proof: Promise<Proof>; isValid: boolean }>({ max: maxHeld }),
    wrong: new LRUCache<string, true>({ max: maxHeld }),
    tries: createUselessCalls(now),
    triesOfWider: createUselessCalls(now, networksOfWider * uselessCallsAtMost),
  };
}
type Held = ReturnType<typeof createHeld>;

// Counts by the instance's own clock, as useless calls are.
const heldOf = heldBy((_db: Firestore) => createHeld(() => Date.now()));

/**
 * The owner of a token, with what an ID token would say of them, but nothing of operators. Throws
 * `token-invalid` for one that is malformed, unknown, expired, or whose owner is gone, and `too-many-calls`
 * for a network that has tried too many wrong ones.
 */
export async function proveToken(
  context: Context,
  token: string,
  network: string | null,
  isVouchedFor: IsVouchedFor,
): Promise<Identity> {
  if (!tokenForm.test(token)) throw new AppError('token-invalid');
  const held = heldOf(context.db);
  const id = tokenIdOf(token);
  if (held.wrong.has(id)) throw new AppError('token-invalid');
  const proof = await proofOf(held, context, id, network, isVouchedFor);
  if (!proof || proof.expiresAt <= context.now()) throw new AppError('token-invalid');
  return proof.identity;
}

/** Makes this instance look again before it takes a token. */
export function forgetToken(db: Firestore, id: string): void {
  heldOf(db).proofs.delete(id);
}

function proofOf(
  held: Held,
  context: Context,
  id: string,
  network: string | null,
  isVouchedFor: IsVouchedFor,
): Promise<Proof> {
  const latest = held.proofs.get(id);
  if (latest && Math.abs(context.now() - latest.at) < heldMs) return latest.proof;
  // Asking again about a token that was valid is no guess.
  const wasValid = latest?.isValid === true;
  if (!wasValid) assertMayTry(held, network);
  const proof = load(held, context, id, network, isVouchedFor).catch((error: unknown) => {
    held.proofs.delete(id);
    throw error;
  });
  const entry = { at: context.now(), proof, isValid: wasValid };
  held.proofs.set(id, entry);
  return proof.then((result) => {
    entry.isValid = result !== null;
    return result;
  });
}

function assertMayTry({ tries, triesOfWider }: Held, network: string | null): void {
  tries.assertAllowed(network ?? '');
  const wider = network && widerNetwork(network);
  if (wider) triesOfWider.assertAllowed(wider);
}

function countWrong({ tries, triesOfWider }: Held, network: string | null): void {
  tries.count(network ?? '');
  const wider = network && widerNetwork(network);
  if (wider) triesOfWider.count(wider);
}

async function load(
  held: Held,
  context: Context,
  id: string,
  network: string | null,
  isVouchedFor: IsVouchedFor,
): Promise<Proof> {
  const token = await readToken(context.db, id);
  if (!token || token.expiresAt <= context.now()) {
    held.wrong.set(id, true);
    held.proofs.delete(id);
    countWrong(held, network);
    return null;
  }
  const { uid, scope, createdAt, expiresAt } = token;
  const [claims, isGone] = await Promise.all([
    loadClaims(context, token, isVouchedFor),
    readIsGone(context.db, uid, context.now()),
    noteUseOf(context, token),
  ]);
  if (!claims || isGone) return null;
  return { identity: { uid, token: claims, personal: { scope, createdAt } }, expiresAt };
}

type Claims = Omit<Identity['token'], 'operator' | 'auth_time' | 'firebase'>;

/** What an ID token would say of a token's owner; null if they may not sign in, or it is ended. */
async function loadClaims(
  context: Context,
  { uid, createdAt }: OwnedToken,
  isVouchedFor: IsVouchedFor,
): Promise<Claims | null> {
  const user = await loadAuthUser(context, { uid });
  if (!user || user.disabled) return null;
  // In whole seconds, as for ID tokens: who has just signed up or set a password may make a token at once.
  if (createdAt < Date.parse(user.tokensValidAfterTime ?? '')) return null;
  const { email, emailVerified, customClaims: { suspended, unproved } = {} } = user;
  const vouched = !emailVerified && (await isVouchedFor(uid));
  return { email, email_verified: emailVerified, suspended, unproved, vouched };
}

/** Once a day; a use that couldn't be written is written with the next one. */
async function noteUseOf(context: Context, { id, lastUsedAt }: OwnedToken): Promise<void> {
  const now = context.now();
  if (lastUsedAt !== null && now - lastUsedAt < day) return;
  await noteUse(context.db, id, now).catch((error: unknown) =>
    log.warn('use of a token not noted', { error }),
  );
}
