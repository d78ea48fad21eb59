import { deleteFound } from '#platform/firestore/paging.ts';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { regionsAskedBy } from './askers-service.ts';
import { loadReports, reportsBy } from './report-store.ts';
import { deleteRegionAsks } from './wanted-store.ts';

/** Exports and erases a user's reports of offers, and the regions that they asked for. */
export const lifecycle = {
  documents: ['offerReports/{reportId}', 'regionAsks/{uid}'],
  exportParts: async (context, uid) => ({ regionsAsked: await regionsAskedBy(context, uid) }),
  exportLists: {
    offerReports: async ({ db }, uid, ...page) =>
      (await loadReports(db, uid, ...page)).map(({ id, at, expiresAt, answer, ...report }) => ({
        id,
        entry: {
          ...report,
          at: toInstant(at),
          expiresAt: toInstant(expiresAt),
          answer: answer ? { ...answer, checkedAt: toInstant(answer.checkedAt) } : null,
        },
      })),
  },
  erase: async ({ db }, uid) => {
    await deleteFound(reportsBy(db, uid));
    await deleteRegionAsks(db, uid);
  },
} satisfies Lifecycle;
