import type { Lifecycle } from '../../platform/lifecycle.ts';
import { toInstant } from '../../platform/time/instant.ts';
import { eraseReports, regionsAskedBy } from './askers-service.ts';
import { loadReports } from './store.ts';

export const lifecycle = {
  documents: ['offerReports/{reportId}', 'catalogue/wanted'],
  exportParts: async (context, uid) => ({ regionsAsked: await regionsAskedBy(context, uid) }),
  exportLists: {
    offerReports: async ({ db }, uid, ...page) =>
      (await loadReports(db, uid, ...page)).map(({ id, at, expiresAt, ...report }) => ({
        id,
        entry: { ...report, at: toInstant(at), expiresAt: toInstant(expiresAt) },
      })),
  },
  erase: eraseReports,
} satisfies Lifecycle;
