/** Exports and erases what is counted of a user's calls. */
import { deleteFound } from '../firestore/paging.ts';
import type { Lifecycle } from '../lifecycle.ts';
import { toInstant } from '../time/instant.ts';
import { loadCalls, talliesOf } from './call-counts.ts';

export const lifecycle = {
  documents: ['rateLimits/{digest}', 'rateLimits/{digest}:{operation}'],
  exportParts: async ({ db }, uid) => ({
    callLimits: (await loadCalls(db, uid)).map((limit) => ({
      ...limit,
      expiresAt: toInstant(limit.expiresAt),
    })),
  }),
  erase: async ({ db }, uid) => {
    await deleteFound(talliesOf(db, uid));
  },
} satisfies Lifecycle;
