/** Whom a caller's board leaves out, as one blocked the other, and what that changes in ranks. */
import type { Board } from '@cine/contract/operations/game/leaderboards';
import type { Firestore } from 'firebase-admin/firestore';
import { type BlockLookup, readCircle } from '#core/circles/index.ts';
import { loadStandings } from '#core/standings/index.ts';
import { byPlace } from './place.ts';
import { type Counts, countedPlace } from './ranking.ts';
import type { Somebody } from './store.ts';

/** The most people whom a caller's ranks leave out: those who blocked them before those they blocked. */
const maxLeftOut = 400;

/**
 * Whom a caller's board doesn't show, as one blocked the other. Ranks and sizes skip those of `leftOut`,
 * too. Who blocked the caller since the count still counts, like somebody who is no longer public.
 */
export type KeptApart = { blocks: BlockLookup; leftOut: ReadonlySet<string>; places: readonly Somebody[] };

export async function loadKeptApart(
  db: Firestore,
  board: Board,
  { monday, asOf }: Counts,
  caller: string,
  blocks: BlockLookup,
): Promise<KeptApart> {
  const { blocked, blockedBy } = await blocks.blocksConcerning([]);
  const blockers = await latestBefore(db, caller, blockedBy, asOf);
  const leftOut = new Set([...blockers, ...blocked].slice(0, maxLeftOut));
  const standings = await loadStandings(db, [...leftOut]);
  const places = standings.flatMap(({ uid, standing }) => {
    const place = countedPlace(standing, board, monday);
    return place ? [{ uid, ...place }] : [];
  });
  return { blocks, leftOut, places };
}

/** Who blocked a user by an instant, the latest first; `blockedBy` has the latest last. */
async function latestBefore(
  db: Firestore,
  uid: string,
  blockedBy: readonly string[],
  asOf: number,
): Promise<string[]> {
  const latest = blockedBy.toReversed().slice(0, maxLeftOut);
  for (const [index, blocker] of latest.entries()) {
    const { blocked } = await readCircle(db, blocker);
    const since = Object.hasOwn(blocked, uid) ? blocked[uid]!.at : 0;
    if (since <= asOf) return latest.slice(index);
  }
  return [];
}

/** How many of those left out would be ahead of somebody. */
export function leftOutAhead({ places }: KeptApart, somebody: Somebody): number {
  return places.filter((each) => (byPlace(each, somebody) || (each.uid < somebody.uid ? -1 : 1)) < 0).length;
}
