import type { Context } from '#context.ts';
import type { SignInSeen } from '#platform/callers/seen-sign-ins.ts';
import { transact } from '#platform/firestore/transact.ts';
import { secretDigestOf } from '#platform/secret-digest.ts';
import { readIsGone } from '../access/index.ts';
import { endFormerWays } from '../identities/index.ts';
import { withSignIn } from './recent-sign-ins.ts';
import { readRecentSignIns, writeRecentSignIns } from './recent-sign-ins-store.ts';

/**
 * Keeps a member's sign-in that a call had, once, however many calls and instances meet it. Before, ways into
 * the account are ended that somebody made who wasn't yet the owner of its address.
 */
export async function noteSignIn(
  context: Context,
  uid: string,
  { at, kind, browserId, address }: SignInSeen,
): Promise<void> {
  const { db, now } = context;
  // Members have a digest each, so that nobody sees who shares a browser.
  const device = browserId === null ? null : secretDigestOf(`device\n${uid}\n${browserId}`);
  const seen = { at, kind, device };
  // Most instances meet a sign-in that another has noted: no transaction for these.
  if (!withSignIn(await readRecentSignIns(db, uid), seen, now())) return;
  if (address !== null) await endFormerWays(context, uid, address);
  await transact(db, async (tx) => {
    const [former, isGone] = await Promise.all([readRecentSignIns(tx, uid), readIsGone(tx, uid, now())]);
    const next = isGone ? null : withSignIn(former, seen, now());
    if (next) writeRecentSignIns(tx, uid, next);
  });
}
