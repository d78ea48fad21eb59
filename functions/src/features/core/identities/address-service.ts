/** Whose an address is: another account's, or another subject's of the same provider. */
import type { Texts } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { loadWaysInAuth } from './auth-service.ts';
import type { StoredIdentity } from './documents.ts';
import { readPasskeysOf } from './passkey-store.ts';
import { namesOf, type Proved } from './prove-service.ts';
import {
  identityIdOf,
  mailboxDigestOf,
  type OwnedIdentity,
  readIdentitiesOf,
  readIdentitiesWithMailbox,
  readIdentity,
  readMailboxHolder,
  readSecondIdentitiesWith,
  writeIdentity,
} from './store.ts';

/**
 * Throws `address-in-use`, to members `address-elsewhere`, for a new identity whose address another account
 * has, with a way to sign in to the oldest of them; `identity-exists` if another subject of the same provider
 * has the address. Users learn of it only if their provider vouches for the address.
 */
export async function assertAddressFree(
  context: Context,
  { provider, proof }: Proved,
  caller: { uid: string; isGuest: boolean } | null = null,
): Promise<void> {
  const uid = caller?.uid ?? null;
  const { subject, address, isVerified } = proof;
  if (address === null || !isVerified) return;
  if (await readIdentity(context.db, identityIdOf(provider.id, subject))) return;
  const sameMailbox = await readMailboxHolder(context.db, provider.id, mailboxDigestOf(address));
  if (sameMailbox && sameMailbox.uid !== uid) throw new AppError('identity-exists', { name: provider.names });
  const providers = await context.identityProviders();
  const way = await loadWayOfHolder(context, address, { except: uid, taken: provider.id, providers });
  if (way === null) return;
  const reason = caller?.isGuest === false ? 'address-elsewhere' : 'address-in-use';
  throw new AppError(reason, { way, name: namesOf(providers, way) });
}

/**
 * Refuses a user whose address it isn't: `identity-for-another`. What was proved before they signed in is for
 * the account with its address, which `assertAddressFree` told of.
 */
export async function assertAddressOf(context: Context, { proof }: Proved, uid: string): Promise<void> {
  const { address, isVerified } = proof;
  const uids = address !== null && isVerified ? await loadUidsWith(context, address) : new Map();
  if (!uids.has(uid)) throw new AppError('identity-for-another');
}

/**
 * A way to sign in to the oldest account that has an address for certain; null if no other account does. An
 * account whose ways are all gone is passed over.
 */
async function loadWayOfHolder(
  context: Context,
  address: string,
  {
    except,
    taken,
    providers,
  }: { except: string | null; taken: string; providers: ReadonlyMap<string, unknown> },
): Promise<string | null> {
  for (const uid of await loadHolders(context, address)) {
    if (uid === except) continue;
    const way = wayToName(await loadWays(context, uid, address), taken, providers);
    if (way !== null) return way;
  }
  return null;
}

/** When nobody knows since when an account has an address: after all that are known. */
const sinceUnknown = Number.MAX_SAFE_INTEGER;

/** The accounts that have an address for certain, the oldest first. */
async function loadHolders(context: Context, address: string): Promise<string[]> {
  const linkedAt = await loadUidsWith(context, address);
  if (linkedAt.size < 2) return [...linkedAt.keys()];
  const { users } = await context.auth().getUsers([...linkedAt.keys()].map((uid) => ({ uid })));
  const createdAt = new Map(users.map(({ uid, metadata }) => [uid, Date.parse(metadata.creationTime)]));
  const since = (uid: string) => Math.min(createdAt.get(uid) || sinceUnknown, linkedAt.get(uid)!);
  return [...linkedAt.keys()].sort((one, other) => since(one) - since(other));
}

/** Who has an address for certain, also by a provider that they unlinked, and since when by one kept here. */
async function loadUidsWith(context: Context, address: string): Promise<Map<string, number>> {
  const [{ users }, ...vouched] = await Promise.all([
    context.auth().getUsers([{ email: address }]),
    readIdentitiesWithMailbox(context.db, mailboxDigestOf(address)),
    readSecondIdentitiesWith(context.db, address),
  ]);
  const own = users.filter(({ emailVerified, disabled }) => emailVerified && !disabled);
  const verified = vouched.flat().filter(({ isVerified }) => isVerified);
  const linkedAt = new Map(own.map(({ uid }) => [uid, sinceUnknown]));
  for (const { uid, linkedAt: at } of verified)
    linkedAt.set(uid, Math.min(at, linkedAt.get(uid) ?? sinceUnknown));
  return linkedAt;
}

/** How an account is signed in to: by providers, the address's own first, by `password` or `passkey`. */
async function loadWays(context: Context, uid: string, address: string): Promise<string[]> {
  const [inAuth, identities, passkeys] = await Promise.all([
    loadWaysInAuth(context, uid),
    readIdentitiesOf(context.db, uid),
    readPasskeysOf(context.db, uid),
  ]);
  const mailbox = mailboxDigestOf(address);
  // The owner of the address knows best the way that came with it.
  const isOther = (each: OwnedIdentity) => (each.mailbox === mailbox ? 0 : 1);
  identities.sort((one, other) => isOther(one) - isOther(other) || one.linkedAt - other.linkedAt);
  return [
    ...[...identities, ...inAuth.identities].map(({ provider }) => provider),
    ...(inAuth.hasPassword ? ['password'] : []),
    ...(passkeys.length > 0 ? ['passkey'] : []),
  ];
}

/** The first way that works, rather not the one just taken, which led elsewhere; null without any. */
function wayToName(
  ways: readonly string[],
  taken: string,
  providers: ReadonlyMap<string, unknown>,
): string | null {
  const open = ways.filter((way) => way === 'password' || way === 'passkey' || providers.has(way));
  return open.find((way) => way !== taken) ?? open[0] ?? ways[0] ?? null;
}

/**
 * Plans to write an identity. A new one, of a provider with the names `newOf`, needs a mailbox that nobody
 * else has by it (`identity-exists`); a known one, or the owner's second, leaves it to the other, so that
 * both still get in.
 */
export async function planIdentity(
  tx: Tx,
  identity: OwnedIdentity,
  former: StoredIdentity | null,
  newOf: Texts | null,
): Promise<() => void> {
  const { provider, mailbox, id } = identity;
  const holder = mailbox === null ? null : await readMailboxHolder(tx, provider, mailbox);
  const isTaken = holder !== null && holder.identityId !== id;
  if (isTaken && newOf !== null && holder.uid !== identity.uid)
    throw new AppError('identity-exists', { name: newOf });
  return () => writeIdentity(tx, isTaken ? { ...identity, mailbox: null } : identity, former);
}
