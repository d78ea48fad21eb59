import { deleteFound } from '#platform/firestore/paging.ts';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { gainsOf, loadGains } from './gains/gains-store.ts';
import { assertMergeable, mergeGuestChallenges } from './merge/merge-guest-service.ts';
import { keepWatches } from './recount/keep-service.ts';
import { repointWatchers } from './recount/repoint-service.ts';

/** Exports and erases what a session's movies earned a user; merges a guest's challenges. */
export const lifecycle = {
  documents: ['sessions/{sessionId}/gains/{gainId}'],
  exportParts: async ({ db }, uid) => ({
    gains: (await loadGains(db, uid)).map((gain) => ({ ...gain, expiresAt: toInstant(gain.expiresAt) })),
  }),
  erase: async ({ db }, uid) => {
    await deleteFound(gainsOf(db, uid));
  },
  assertMergeable,
  mergeGuest: async (context, guestId, memberId) => ({
    challenges: await mergeGuestChallenges(context, guestId, memberId),
  }),
  repointMovie: repointWatchers,
  keepMovie: keepWatches,
} satisfies Lifecycle;
