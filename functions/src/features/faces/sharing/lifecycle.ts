import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { countSharesNaming, deleteSharesOf, loadSharesOf, replaceInShares } from './store.ts';

/** Exports and erases a user's links; in others', a guest becomes the member, and an erased user nobody. */
export const lifecycle = {
  documents: ['shares/{token}'],
  exportParts: async ({ db }, uid) => ({
    linksOfOthers: await countSharesNaming(db, uid),
    shares: (await loadSharesOf(db, uid)).map(({ token, thingId, kept, otherIds, createdAt }) => ({
      token,
      id: thingId,
      kept,
      others: otherIds.length,
      createdAt: toInstant(createdAt),
    })),
  }),
  erase: async ({ db }, uid) => ({
    shares: await deleteSharesOf(db, uid),
    inShares: await replaceInShares(db, uid, null),
  }),
  mergeGuest: async ({ db }, guestId, memberId) => {
    await replaceInShares(db, guestId, memberId);
    return {};
  },
} satisfies Lifecycle;
