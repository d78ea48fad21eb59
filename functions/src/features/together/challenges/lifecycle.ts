import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { eraseFromChallenges } from './erase-service.ts';
import { loadMade, loadParticipations } from './export-store.ts';
import { countMadeBy } from './store.ts';

/** Exports a user's challenges and part in others', and erases them from these. */
export const lifecycle = {
  documents: [
    'challenges/{challengeId}',
    'challenges/{challengeId}/versions/{version}',
    'sharedChallenges/{challengeId}',
    'challenges/{challengeId}/participants/{uid}',
  ],
  exportParts: async ({ db }, uid) => {
    const participations = await loadParticipations(db, uid);
    return {
      participations: participations.map((part) => ({ ...part, joinedAt: toInstant(part.joinedAt) })),
    };
  },
  exportLists: {
    challenges: async ({ db }, uid, ...page) =>
      (await loadMade(db, uid, ...page)).map((challenge) => ({ id: challenge.id, entry: challenge })),
  },
  count: async ({ db }, uid) => ({ challenges: await countMadeBy(db, uid) }),
  erase: async (context, uid) => ({ challenges: await eraseFromChallenges(context, uid) }),
} satisfies Lifecycle;
