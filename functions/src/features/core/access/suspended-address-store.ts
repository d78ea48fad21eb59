import { day } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import { callerDocument } from '#platform/callers/documents.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { readDocument } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { secretDigestOf } from '#platform/secret-digest.ts';
import { mailboxOf } from './mailbox.ts';
import { isOver, type Suspension } from './suspension.ts';

/** How long an address stays refused where a suspension has no end. */
const longestMs = 730 * day;

/** Marks a suspended user's address, or takes the mark away; only a digest of the address is stored. */
export async function markAddress(
  db: Firestore,
  address: string,
  suspension: Suspension | null,
  now: number,
): Promise<void> {
  const [ref, ...formerRefs] = addressRefs(db, address);
  if (!suspension) for (const each of [ref!, ...formerRefs]) await each.delete();
  else await ref!.set(callerDocument.encode({ suspension, expiresAt: suspension.until ?? now + longestMs }));
}

/** Refuses a new account with a suspended user's address: `address-suspended`. */
export async function assertAddressMayJoin(tx: Tx, address: string, now: number): Promise<void> {
  const suspension = await readAddressSuspension(tx, address, now);
  if (!suspension) return;
  const { until } = suspension;
  throw new AppError('address-suspended', { days: until === null ? 0 : Math.ceil((until - now) / day) });
}

/** The suspension of the user whose verified address this is; null if none lasts. */
export async function readAddressSuspension(
  reader: Reader,
  address: string,
  now: number,
): Promise<Suspension | null> {
  const refs = addressRefs(dbOf(reader), address);
  for (const snapshot of await Promise.all(refs.map((ref) => get(reader, ref)))) {
    const { suspension, expiresAt = 0 } = readDocument(callerDocument, snapshot) ?? {};
    if (suspension && !isOver(suspension, now) && expiresAt > now) return suspension;
  }
  return null;
}

/** Where an address's mark is, and where a former release stored it. */
function addressRefs(db: Firestore, address: string) {
  const marked = new Set([mailboxOf(address), formerMailboxOf(address)]);
  return [...marked].map((mailbox) => db.collection('rateLimits').doc(`address ${secretDigestOf(mailbox)}`));
}

function formerMailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const [name] = address.slice(0, at).split('+');
  return `${name}${address.slice(at)}`.toLowerCase();
}
