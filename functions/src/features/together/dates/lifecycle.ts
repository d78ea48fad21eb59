import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { loadPlansNaming } from './store.ts';
import { eraseFromPlans, mergeGuestPlans } from './users-service.ts';

/** Exports a user's dates and answers, erases them from these, and merges a guest's. */
export const lifecycle = {
  documents: ['plans/{code}'],
  exportLists: {
    plans: async ({ db }, uid, ...page) =>
      (await loadPlansNaming(db, uid, ...page)).map(({ code, by, dates, answers, chosen, ...plan }) => {
        const { [uid]: own, ...others } = answers;
        const isIn = own !== undefined || by?.uid === uid;
        const names = Object.values(others).map(({ name }) => name);
        const entry = {
          code,
          asked: by?.uid === uid,
          groupId: plan.groupId,
          dates: dates.map(toInstant),
          answer: own ? { name: own.name, said: own.said, at: toInstant(own.at) } : null,
          others: isIn ? [...(by && by.uid !== uid ? [by.name] : []), ...names] : [],
          chosen: toInstantOrNull(chosen),
          createdAt: toInstant(plan.createdAt),
          expiresAt: toInstant(plan.expiresAt),
        };
        return { id: code, entry };
      }),
  },
  erase: async (context, uid) => ({ plans: await eraseFromPlans(context, uid) }),
  mergeGuest: async (context, guestId, memberId) => {
    await mergeGuestPlans(context, guestId, memberId);
    return {};
  },
} satisfies Lifecycle;
