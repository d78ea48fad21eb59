import type { AiPurpose } from '@cine/contract/operations/core/ai';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { forgetDays } from './forget-days-service.ts';
import { loadDays, loadInteractionsById } from './store.ts';

/** Exports what models were asked for a user; it is erased with the account, and no guest's is merged. */
export const lifecycle = {
  documents: ['users/{uid}/aiInteractions/{interactionId}', 'users/{uid}/aiDays/{day}'],
  exportLists: {
    aiInteractions: async ({ db }, uid, ...page) =>
      (await loadInteractionsById(db, uid, ...page)).map(
        ({ id, value: { createdAt, expiresAt, ...rest } }) => ({
          id,
          entry: { id, ...rest, createdAt: toInstant(createdAt), expiresAt: toInstant(expiresAt) },
        }),
      ),
  },
  exportParts: async ({ db }, uid) => ({
    aiDays: (await loadDays(db, uid)).map(({ day, purposes }) => ({
      day,
      purposes: Object.entries(purposes).map(([purpose, { calls, inputTokens, outputTokens, cost }]) => ({
        purpose: purpose as AiPurpose,
        calls,
        inputTokens,
        outputTokens,
        cost,
      })),
    })),
  }),
  // So that erasing accounts makes no room in the month's budget.
  erase: forgetDays,
} satisfies Lifecycle;
