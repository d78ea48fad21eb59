/** Counts what networks and their visitors ask for, who have no account whose calls are counted. */
import type { Firestore } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { heldBy } from '../memory/held-by.ts';
import { secretDigestOf } from '../secret-digest.ts';
import { createCallCounter, databaseTime } from './call-counter.ts';
import { tallyRef } from './call-counts.ts';
import { widerNetwork } from './client-network.ts';

const counterOf = heldBy((db: Firestore) => createCallCounter(db, context().now, databaseTime));

/** A wider network may make as many calls as this many clients, whomever it claims to forward. */
const clientsOfWider = 20;

/**
 * Counts a call without an account against the wider network alone, which may make as many as `clients`
 * networks. Throws `too-many-calls`.
 */
export async function assertWiderAllowed(
  name: string,
  network: string | null,
  perTenMinutes: number,
  clients = clientsOfWider,
): Promise<void> {
  const wider = network && widerNetwork(network);
  if (wider) await assertVisitAllowed(name, `around ${wider}`, perTenMinutes * clients);
}

/**
 * Counts what a network and the wider one ask for besides a call. The wider one may ask for as much as
 * `clients` networks: few where each call costs others something. Throws `too-many-calls`.
 */
export async function assertNetworkAllowed(
  name: string,
  network: string | null,
  perTenMinutes: number,
  clients = clientsOfWider,
): Promise<void> {
  await assertVisitAllowed(name, network, perTenMinutes);
  await assertWiderAllowed(name, network, perTenMinutes, clients);
}

/** Counts a request that is no call, by its network or for a mailbox. Throws `too-many-calls`. */
export async function assertVisitAllowed(
  name: string,
  visitor: string | null,
  perTenMinutes: number,
): Promise<void> {
  const { db } = context();
  await counterOf(db)(tallyRef(db, visitorId(visitor), name), { limit: perTenMinutes, lends: true });
}

/** The id that counts the calls of a network's visitors; no user has it. */
export function visitorId(network: string | null): string {
  return `visitors of ${secretDigestOf(network ?? '')}`;
}
