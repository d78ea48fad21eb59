import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { eraseFromChallenges } from './erase-service.ts';
import { loadGains, loadMade, loadParticipations } from './export-store.ts';
import { keepWatches } from './keep-service.ts';
import { assertMergeable, mergeGuestChallenges } from './merge-guest-service.ts';
import { repointWatchers } from './repoint/repoint-service.ts';
import { countMadeBy } from './store.ts';

export const lifecycle = {
  documents: [
    'challenges/{challengeId}',
    'challenges/{challengeId}/versions/{version}',
    'sharedChallenges/{challengeId}',
    'challenges/{challengeId}/participants/{uid}',
    'sessions/{sessionId}/gains/{gainId}',
  ],
  exportParts: async ({ db }, uid) => {
    const [participations, gains] = await Promise.all([loadParticipations(db, uid), loadGains(db, uid)]);
    return {
      participations: participations.map((part) => ({ ...part, joinedAt: toInstant(part.joinedAt) })),
      gains: gains.map((gain) => ({ ...gain, expiresAt: toInstant(gain.expiresAt) })),
    };
  },
  exportLists: {
    challenges: async ({ db }, uid, ...page) =>
      (await loadMade(db, uid, ...page)).map((challenge) => ({ id: challenge.id, entry: challenge })),
  },
  count: async ({ db }, uid) => ({ challenges: await countMadeBy(db, uid) }),
  erase: async (context, uid) => ({ challenges: await eraseFromChallenges(context, uid) }),
  assertMergeable,
  mergeGuest: async (context, guestId, memberId) => ({
    challenges: await mergeGuestChallenges(context, guestId, memberId),
  }),
  repointMovie: repointWatchers,
  keepMovie: keepWatches,
} satisfies Lifecycle;
