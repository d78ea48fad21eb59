/** The weekly challenges of regions, held in memory once they were made; a missing week for ten minutes. */
import { day, minute } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { createExpiringCache, type ExpiringCache } from '#platform/memory/expiring-cache.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { loadWeeks } from './store.ts';
import type { Week } from './week.ts';

const maxHeld = 1_000;
/** How long an instance holds a week's challenges, which never change once there are any. */
const heldForMs = 21 * day;
const missingForMs = 10 * minute;

const heldWeeks = heldBy<Firestore, ExpiringCache<string, Week | null>>(() =>
  createExpiringCache(maxHeld, (week) => (week ? heldForMs : missingForMs)),
);

/** A region's week from a Monday, held by the instance; null if it has none. */
export async function loadWeek(
  { db, now }: Context,
  { region, monday }: Pick<Week, 'region' | 'monday'>,
): Promise<Week | null> {
  return heldWeeks(db).get(`${region}-${monday}`, now(), async () => {
    const [week = null] = await loadWeeks(db, [{ region, monday }]);
    return week;
  });
}

/** Looks a week up again that this instance has just made. */
export function forgetWeek({ db }: Context, { region, monday }: Pick<Week, 'region' | 'monday'>): void {
  heldWeeks(db).forget(`${region}-${monday}`);
}
