import type { Lifecycle } from '#platform/lifecycle.ts';
import { deleteCounts, loadDays, readCounts } from './store.ts';

/** Exports and erases what was counted of a user's days; a merge or a promotion is counted the next night. */
export const lifecycle = {
  documents: ['statistics/{uid}', 'statistics/{uid}/years/{year}'],
  exportParts: async ({ db }, uid) => {
    const counts = await readCounts(db, uid);
    return { statistics: await loadDays(db, uid, counts?.years ?? []) };
  },
  erase: async ({ db }, uid) => deleteCounts(db, uid),
} satisfies Lifecycle;
