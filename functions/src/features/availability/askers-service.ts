import { createHash } from 'node:crypto';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { deleteFound } from '../../platform/firestore/paging.ts';
import type { Manifest } from '../catalogue/index.ts';
import { addAskers, loadWanted, removeAsker, reportsBy } from './store.ts';

/** A region becomes covered once this many members asked for it. */
export const enoughAskers = 3;

/**
 * Records that the caller asks for regions that are not covered, which get covered once enough members ask. Guests
 * don't count, since anyone can make many.
 */
export async function wantRegions(
  context: Context,
  caller: Caller,
  manifest: Manifest,
  regions: readonly string[],
): Promise<void> {
  const missing = regions.filter((region) => !manifest.regions.includes(region));
  if (missing.length === 0 || caller.isGuest) return;
  const asking = missing.map((region) => [region, digestOf(caller.uid, region)]);
  await addAskers(context.db, caller.uid, Object.fromEntries(asking), enoughAskers, context.now());
}

/** The regions without coverage that a user asked for, as far as that is kept. */
export async function regionsAskedBy(context: Context, uid: string): Promise<string[]> {
  const { askers } = await loadWanted(context.db);
  const asked = Object.entries(askers).filter(([region, digests]) => digests.includes(digestOf(uid, region)));
  return asked.map(([region]) => region).sort();
}

/** Erases a user's reports on offers and which regions they asked for. */
export async function eraseReports(context: Context, uid: string): Promise<void> {
  await deleteFound(reportsBy(context.db, uid));
  await removeAsker(context.db, (region, digest) => digest === digestOf(uid, region));
}

/** Identifies an asker without naming them. */
function digestOf(uid: string, region: string): string {
  return createHash('sha256').update(`${region}\n${uid}`).digest('base64url').slice(0, 16);
}
