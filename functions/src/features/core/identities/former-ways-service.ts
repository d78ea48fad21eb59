/** Ways into an account from before its own address was its owner's. */
import type { Context } from '#context.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { assertOwnAddressProved } from '../access/index.ts';
import { endSignIns, unlinkForeignWays } from '../account/index.ts';
import { loadWaysInAuth, unlinkInAuth } from './auth-service.ts';
import { deletePasskey, type OwnedPasskey, readPasskeysOf, writePasskey } from './passkey-store.ts';
import {
  deleteIdentity,
  mailboxDigestOf,
  type OwnedIdentity,
  readIdentitiesOf,
  writeIdentity,
} from './store.ts';

/**
 * Refuses to sign in by what is kept here to an account whose own address isn't proved: `email-unverified`.
 * Once it is, former ways end first. Returns that address; null if the account has none of its own.
 */
export async function assertMayEnter(context: Context, uid: string): Promise<string | null> {
  const ownAddress = await assertOwnAddressProved(context, uid);
  if (ownAddress !== null) await endFormerWays(context, uid, ownAddress);
  return ownAddress;
}

/**
 * Removes former ways into an account, and signs it out everywhere if there were any: their maker may be
 * signed in by one.
 */
export async function endFormerWays(context: Context, uid: string, address: string): Promise<void> {
  const dropped = await dropFormerWays(context, uid, address);
  if (!dropped) return;
  const { identities } = await loadWaysInAuth(context, uid);
  // Whatever address Auth has of them, which their provider may no longer vouch for.
  for (const each of identities) if (dropped.has(each.id)) await unlinkInAuth(context, uid, each);
  await unlinkForeignWays(context, uid);
  await endSignIns(context, uid);
}

/**
 * Removes the ways that were made before the account had its verified address, unless one of them vouches for
 * it: somebody else may have added the address to an account of theirs, and its owner got in by a new
 * password. Returns their ids; null if there were none.
 */
async function dropFormerWays(
  context: Context,
  uid: string,
  address: string,
): Promise<ReadonlySet<string> | null> {
  const mailbox = mailboxDigestOf(address);
  return transact(context.db, async (tx) => {
    const ways = await readWays(tx, uid);
    const isFormer = ({ accountMailboxes }: Way) => accountMailboxes?.includes(mailbox) === false;
    const former = { identities: ways.identities.filter(isFormer), passkeys: ways.passkeys.filter(isFormer) };
    const isEmpty = former.identities.length + former.passkeys.length === 0;
    if (isEmpty) return null;
    if (ways.identities.some((each) => vouchesFor(each, mailbox))) {
      writeWays(tx, former, mailbox);
      return null;
    }
    for (const identity of former.identities) deleteIdentity(tx, identity);
    for (const { id } of former.passkeys) deletePasskey(tx, id);
    return new Set([...former.identities, ...former.passkeys].map(({ id }) => id));
  });
}

/** Keeps a user's ways when they change their own address to this one, confirmed by both. */
export async function keepWaysAt(context: Context, uid: string, address: string): Promise<void> {
  await transact(context.db, async (tx) => writeWays(tx, await readWays(tx, uid), mailboxDigestOf(address)));
}

type Way = Pick<OwnedIdentity | OwnedPasskey, 'accountMailboxes'>;
type Ways = { identities: OwnedIdentity[]; passkeys: OwnedPasskey[] };

async function readWays(tx: Tx, uid: string): Promise<Ways> {
  const [identities, passkeys] = await Promise.all([readIdentitiesOf(tx, uid), readPasskeysOf(tx, uid)]);
  return { identities, passkeys };
}

/** More of an account's mailboxes are old. */
const keptMailboxes = 3;

function writeWays(tx: Tx, { identities, passkeys }: Ways, mailbox: string): void {
  const isMissing = ({ accountMailboxes }: Way) => accountMailboxes?.includes(mailbox) === false;
  const withIt = <W extends Way>(way: W) => ({
    ...way,
    accountMailboxes: [mailbox, ...(way.accountMailboxes ?? [])].slice(0, keptMailboxes),
  });
  for (const identity of identities.filter(isMissing)) writeIdentity(tx, withIt(identity), identity);
  for (const passkey of passkeys.filter(isMissing)) writePasskey(tx, withIt(passkey));
}

function vouchesFor({ address, isVerified }: OwnedIdentity, mailbox: string): boolean {
  return isVerified && address !== null && mailboxDigestOf(address) === mailbox;
}
