import { deleteFound } from '#platform/firestore/paging.ts';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { guardsOf, loadGuardsOf } from './store.ts';

/** Those of addresses and networks where nobody signed in name nobody, and are soon over. */
export const lifecycle = {
  documents: ['signInGuards/{digest}'],
  exportParts: async ({ db }, uid) => ({
    signInGuards: (await loadGuardsOf(db, uid)).map(({ others, known, expiresAt }) => ({
      failedElsewhere: others.count,
      networks: Object.values(known).map(({ count, at }) => ({ failed: count, lastAt: toInstant(at) })),
      expiresAt: toInstant(expiresAt),
    })),
  }),
  erase: async ({ db }, uid) => {
    await deleteFound(guardsOf(db, uid));
  },
} satisfies Lifecycle;
