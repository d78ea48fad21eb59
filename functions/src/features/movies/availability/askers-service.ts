/** Counts who asks for regions that aren't covered. */
import { hour } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import { LRUCache } from 'lru-cache';
import type { Context } from '#context.ts';
import { countedIn } from '#core/asks/index.ts';
import { isVerified } from '#core/identities/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { log } from '#platform/log.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { addRegionAsks, countAskers, loadRegionAsks, type Wanted } from './wanted-store.ts';

/** A region is covered once this many members have asked for it lately. */
export const enoughAskers = 3;

/** Skips a repeated write within the hour. */
const askedLately = heldBy<Firestore, LRUCache<string, true>>(() => new LRUCache({ max: 10_000 }));

/** Records which uncovered regions the caller asks for. Only verified members count. */
export async function recordRegionAsks(
  context: Context,
  { uid, isGuest }: Caller,
  regions: readonly string[],
): Promise<void> {
  if (isGuest) return;
  const now = context.now();
  const always = context.settings().coveredRegions;
  const uncovered = regions.filter((region) => !always.includes(region));
  const lately = askedLately(context.db);
  const keyOf = (region: string) => `${Math.floor(now / hour)} ${uid} ${region}`;
  if (uncovered.every((region) => lately.has(keyOf(region)))) return;
  const isVerifiedMember = await isVerified(context, uid).catch((error: unknown) => {
    // Nobody's list fails because Auth doesn't answer.
    log.warn('address unknown', { error });
    return null;
  });
  if (isVerifiedMember === null) return;
  if (isVerifiedMember) await addRegionAsks(context.db, uid, uncovered, now);
  for (const region of uncovered) lately.set(keyOf(region), true);
}

/** How many members ask for each uncovered region, as far as that decides anything. */
export async function askersByRegion(context: Context, demand: Wanted): Promise<Record<string, number>> {
  const now = context.now();
  const always = context.settings().coveredRegions;
  const asks = Object.entries(demand.askedRegions).map(([what, week]) => ({ what, week }));
  const regions = countedIn(asks, now).filter((region) => !always.includes(region));
  const counts = await Promise.all(regions.map((region) => countAskers(context.db, region, now)));
  return Object.fromEntries(regions.map((region, index) => [region, counts[index]!]));
}

/** The regions for which a user's asks count now. */
export async function regionsAskedBy(context: Context, uid: string): Promise<string[]> {
  return countedIn(await loadRegionAsks(context.db, uid), context.now());
}
