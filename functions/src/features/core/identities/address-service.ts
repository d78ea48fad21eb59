/** Whose an address is: another account's, or another subject's of the same provider. */
import type { Context } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { StoredIdentity } from './documents.ts';
import { namesOf, type Proved } from './prove-service.ts';
import {
  identityIdOf,
  mailboxDigestOf,
  type OwnedIdentity,
  readIdentitiesWithMailbox,
  readIdentity,
  readMailboxHolder,
  writeIdentity,
} from './store.ts';

/**
 * Throws `address-in-use` for a new identity whose address another account has, with a way to sign in to that
 * account; `identity-exists` if that is another subject of the same provider, beside which it can't be. Users
 * learn of it only if their provider vouches for the address.
 */
export async function assertAddressFree(context: Context, { provider, proof }: Proved): Promise<void> {
  const { subject, address, isVerified } = proof;
  if (address === null || !isVerified) return;
  if (await readIdentity(context.db, identityIdOf(provider.id, subject))) return;
  const mailbox = mailboxDigestOf(address);
  if (await readMailboxHolder(context.db, provider.id, mailbox)) throw new AppError('identity-exists');
  const [other] = await readIdentitiesWithMailbox(context.db, mailbox);
  const way = other?.provider ?? (await wayOfAddress(context, address));
  if (way === null) return;
  throw new AppError('address-in-use', { way, name: namesOf(await context.identityProviders(), way) });
}

/** By which way an account of Firebase Auth with a verified address is signed in to; null without one. */
async function wayOfAddress(context: Context, email: string): Promise<string | null> {
  const { users } = await context.auth().getUsers([{ email }]);
  const user = users.find(({ emailVerified, disabled }) => emailVerified && !disabled);
  const ways = user?.providerData.map(({ providerId }) => providerId.replace(/\.com$/, '')) ?? [];
  return ways.find((way) => way !== 'password') ?? ways[0] ?? null;
}

/**
 * Plans to write an identity. One that is new needs a mailbox that nobody else has by its provider
 * (`identity-exists`); a known one, or the owner's second, leaves it to the other, so that both still get in.
 */
export async function planIdentity(
  tx: Tx,
  identity: OwnedIdentity,
  former: StoredIdentity | null,
  isNew: boolean,
): Promise<() => void> {
  const { provider, mailbox, id } = identity;
  const holder = mailbox === null ? null : await readMailboxHolder(tx, provider, mailbox);
  const isTaken = holder !== null && holder.identityId !== id;
  if (isTaken && isNew && holder.uid !== identity.uid) throw new AppError('identity-exists');
  return () => writeIdentity(tx, isTaken ? { ...identity, mailbox: null } : identity, former);
}
