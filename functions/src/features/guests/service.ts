import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/account';
import type { Context } from '../../context.ts';
import { lifecycles, type ResultOf } from '../../lifecycles.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { emit } from '../../platform/events.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { planMergedInto } from '../account/index.ts';
import { guestIdOf } from './guest-token-service.ts';

type Merged = OutputOf<typeof operations.mergeGuest>;

/**
 * Merges a guest into the member who holds their token: claims the guest, who can do nothing afterwards, then each
 * feature moves its data. Can be repeated.
 */
export async function mergeGuest(
  context: Context,
  caller: Caller,
  { guestToken }: ParsedInputOf<typeof operations.mergeGuest>,
): Promise<Merged> {
  const guestId = await guestIdOf(context, guestToken);
  const hasAccount = await claim(context, guestId, caller.uid);
  const nothing = { watches: 0, challenges: 0, sessions: 0, collected: 0, ratings: 0 };
  const merged = hasAccount ? await mergeAll(context, guestId, caller.uid) : nothing;
  if (hasAccount) emit({ event: 'guest-merged', watches: merged.watches, challenges: merged.challenges });
  return { guestId, ...merged };
}

async function mergeAll(
  context: Context,
  guestId: string,
  memberId: string,
): Promise<Omit<Merged, 'guestId'>> {
  const counts = {};
  for (const lifecycle of lifecycles) {
    if ('mergeGuest' in lifecycle)
      Object.assign(counts, await lifecycle.mergeGuest(context, guestId, memberId));
  }
  return counts as ResultOf<'mergeGuest'>;
}

/** Marks the guest as the member's; refuses a member's account and a guest whom another member has claimed. */
async function claim(context: Context, guestId: string, memberId: string): Promise<boolean> {
  return transact(context.db, async (tx) => {
    const planned = await planMergedInto(context, tx, guestId, memberId);
    planned?.apply();
    return planned !== null;
  });
}
