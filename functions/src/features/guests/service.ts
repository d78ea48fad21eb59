import type { mergeGuest } from '@cine/contract/account';
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { planMergedInto } from '../account/index.ts';
import { mergeGuestChallenges } from '../challenges/index.ts';
import { mergeGuestCollections } from '../collections/index.ts';
import { mergeGuestRatings } from '../ratings/index.ts';
import { mergeGuestSessions } from '../sessions/index.ts';
import { mergeGuestWatches } from '../watches/index.ts';
import { guestIdOf } from './guest-token.ts';

type Merged = OutputOf<typeof mergeGuest>;

/**
 * Brings all that a guest did into the member who proves to have been that guest. In steps that each may be repeated:
 * the guest is claimed and can do nothing more, places in open sessions and watches follow, so that nobody records
 * another for the guest, then collections and ratings, and last the challenges, recounted over all watches: the result is as if they
 * had been one person from when either first joined. What is merged may be more than one may take on. Called again after
 * a failure it goes on where it stopped; after a success it moves nothing. Costs a read and a write for each of the guest's
 * watches, three reads and two writes for each movie they collected, two of each for each they rated, and two reads for each of the member's watches: the one
 * action that grows with what somebody did.
 */
export async function mergeGuestInto(
  context: Context,
  caller: Caller,
  { guestToken }: ParsedInputOf<typeof mergeGuest>,
): Promise<Merged> {
  const guestId = await guestIdOf(context, guestToken);
  const isAnybody = await claim(context, guestId, caller.uid);
  if (!isAnybody) return { guestId, watches: 0, challenges: 0, sessions: 0, collected: 0, ratings: 0 };
  const sessions = await mergeGuestSessions(context, guestId, caller.uid);
  const watches = await mergeGuestWatches(context, guestId, caller.uid);
  const collected = await mergeGuestCollections(context, guestId, caller.uid);
  const ratings = await mergeGuestRatings(context, guestId, caller.uid);
  const challenges = await mergeGuestChallenges(context, guestId, caller.uid);
  return { guestId, watches, challenges, sessions, collected, ratings };
}

/** Marks the guest as the member's, or refuses: a member's account, or a guest somebody else has claimed. */
async function claim(context: Context, guestId: string, memberId: string): Promise<boolean> {
  return transact(context.db, async (tx) => {
    const planned = await planMergedInto(context, tx, guestId, memberId);
    planned?.apply();
    return planned !== null;
  });
}
