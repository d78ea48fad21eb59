/** Lets attempts at a password through, and remembers how they ended. */
import type { Context } from '#context.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { tooManyCalls } from '#platform/limits/call-counter.ts';
import { assertWiderAllowed } from '#platform/limits/visits.ts';
import { secretDigestOf } from '#platform/secret-digest.ts';
import {
  failedFrom,
  freeOfAccount,
  freeOfNetwork,
  type Guard,
  isKnown,
  waitMs,
  withAttempt,
  withSuccess,
} from './guard.ts';
import { readGuard, writeGuard } from './store.ts';

/**
 * Counts an attempt at the password of an address, before it is made. Throws `too-many-calls` while the pause
 * lasts that former ones made, whether somebody has the address or not.
 */
export async function assertMayAttempt(
  { db, now }: Context,
  email: string,
  network: string | null,
): Promise<void> {
  const from = digestOf(network);
  const isElsewhere = await transact(db, async (tx) => {
    const at = now();
    const { account, ofNetwork } = await readGuards(tx, email, network, at);
    const waits = [
      waitMs(failedFrom(account, from), freeOfAccount, at),
      ofNetwork ? waitMs(ofNetwork.others, freeOfNetwork, at) : 0,
    ];
    if (Math.max(...waits) > 0) throw tooManyCalls(Math.max(...waits));
    writeGuard(tx, { email }, withAttempt(account, from, at), at);
    if (ofNetwork) writeGuard(tx, { network: network! }, withAttempt(ofNetwork, null, at), at);
    return ofNetwork !== null;
  });
  // A caller that invents the clients it forwards has a new network for each attempt.
  if (isElsewhere) await assertWiderAllowed('auth-attempt', network, freeOfNetwork);
}

/** Remembers that the owner of an address signed in from a network. */
export async function rememberSuccess(
  { db, now }: Context,
  email: string,
  uid: string,
  network: string | null,
): Promise<void> {
  const from = digestOf(network);
  await transact(db, async (tx) => {
    const at = now();
    const { account, ofNetwork } = await readGuards(tx, email, network, at);
    writeGuard(tx, { email }, withSuccess(account, uid, from, at), at);
    // Nobody's: it takes back this attempt alone, however many accounts sign in there.
    if (ofNetwork) {
      const { others } = ofNetwork;
      const fewer = { ...others, count: Math.max(0, others.count - 1) };
      writeGuard(tx, { network: network! }, { ...ofNetwork, others: fewer }, at);
    }
  });
}

/** The guard of an account, and that of a network where it didn't sign in before. */
async function readGuards(
  tx: Tx,
  email: string,
  network: string | null,
  at: number,
): Promise<{ account: Guard; ofNetwork: Guard | null }> {
  const account = await readGuard(tx, { email }, at);
  const isElsewhere = network !== null && !isKnown(account, digestOf(network));
  return { account, ofNetwork: isElsewhere ? await readGuard(tx, { network }, at) : null };
}

function digestOf(network: string | null): string | null {
  return network === null ? null : secretDigestOf(`signed in from\n${network}`);
}
