import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { draftView } from './drafts/draft.ts';
import { loadDrafts } from './drafts/store.ts';
import { eraseFromChallenges } from './erase-service.ts';
import { loadMade, loadParticipations } from './export-store.ts';
import { countMadeBy } from './store.ts';

/** Exports a user's challenges, drafts and part in others', and erases them from these. */
export const lifecycle = {
  documents: [
    'challenges/{challengeId}',
    'challenges/{challengeId}/versions/{version}',
    'challenges/{challengeId}/reasons/list',
    'sharedChallenges/{challengeId}',
    'challenges/{challengeId}/participants/{uid}',
    'users/{uid}/challengeDrafts/{draftId}',
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
    challengeDrafts: async ({ db }, uid, ...page) =>
      (await loadDrafts(db, uid, ...page)).map((draft) => ({ id: draft.id, entry: draftView(draft) })),
  },
  count: async ({ db }, uid) => ({ challenges: await countMadeBy(db, uid) }),
  erase: async (context, uid) => ({ challenges: await eraseFromChallenges(context, uid) }),
} satisfies Lifecycle;
