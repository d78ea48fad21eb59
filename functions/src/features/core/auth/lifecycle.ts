import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import { deleteFound } from '#platform/firestore/paging.ts';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import type { RecentSignIns } from './documents.ts';
import { deleteRecentSignIns, readRecentSignIns } from './recent-sign-ins-store.ts';
import { guardsOf, loadGuardsOf } from './store.ts';

/** Exports and erases sign-ins and guards. A guard without a sign-in names nobody, and is soon over. */
export const lifecycle = {
  documents: ['signInGuards/{digest}', 'recentSignIns/{uid}'],
  exportParts: async ({ db }, uid) => ({
    recentSignIns: toExport(await readRecentSignIns(db, uid)),
    signInGuards: (await loadGuardsOf(db, uid)).map(({ others, known, expiresAt }) => ({
      failedElsewhere: others.count,
      networks: Object.values(known).map(({ count, at }) => ({ failed: count, lastAt: toInstant(at) })),
      expiresAt: toInstant(expiresAt),
    })),
  }),
  erase: async ({ db }, uid) => {
    await deleteFound(guardsOf(db, uid));
    await deleteRecentSignIns(db, uid);
  },
} satisfies Lifecycle;

function toExport(recent: RecentSignIns | null): AccountExport['recentSignIns'] {
  if (!recent) return null;
  const { since, latest } = recent;
  return {
    since: toInstant(since),
    latest: latest.map(({ at, ...each }) => ({ at: toInstant(at), ...each })),
  };
}
