import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { eraseFromPolls } from './erase-service.ts';
import { exportBallots, exportPolls } from './export-store.ts';
import { mergeGuestPolls } from './merge-guest-service.ts';
import { loadVetoesOf } from './store.ts';

/** Exports a user's polls, ballots and vetoes, erases them from these, and merges a guest's. */
export const lifecycle = {
  documents: [
    'polls/{pollId}',
    'polls/{pollId}/ballots/{uid}',
    'polls/{pollId}/voters/{uid}',
    'polls/{pollId}/names/all',
    'vetoes/{vetoId}',
  ],
  exportLists: {
    ballots: exportBallots,
    polls: exportPolls,
    vetoes: async ({ db }, uid, ...page) =>
      (await loadVetoesOf(db, uid, ...page)).map(({ id, expiresAt, ...veto }) => ({
        id,
        entry: { ...veto, expiresAt: toInstant(expiresAt) },
      })),
  },
  erase: async (context, uid) => ({ polls: await eraseFromPolls(context, uid) }),
  mergeGuest: async (context, guestId, memberId) => {
    await mergeGuestPolls(context, guestId, memberId);
    return {};
  },
} satisfies Lifecycle;
