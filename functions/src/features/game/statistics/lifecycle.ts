import type { Lifecycle } from '#platform/lifecycle.ts';
import { deleteCounts, loadDays, readCounts } from './store.ts';

/**
 * Follows from watches and the ledger: what a merge or a promotion changes there is counted the next night.
 * What a guest's days had is counted for the member, and deleted with the guest.
 */
export const lifecycle = {
  documents: ['statistics/{uid}', 'statistics/{uid}/years/{year}'],
  exportParts: async ({ db }, uid) => {
    const counts = await readCounts(db, uid);
    return { statistics: await loadDays(db, uid, counts?.years ?? []) };
  },
  erase: async ({ db }, uid) => deleteCounts(db, uid),
} satisfies Lifecycle;
