import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { loadAdvised } from './store.ts';

/** Exports what a user was advised, which is erased with the account; guests' isn't merged. */
export const lifecycle = {
  documents: ['users/{uid}/coach/{advised}'],
  exportParts: async ({ db }, uid) => {
    const advised = await loadAdvised(db, uid);
    return {
      coach: advised && {
        ...advised,
        at: toInstant(advised.at),
        given: Object.entries(advised.given).map(([advice, at]) => ({ advice, at: toInstant(at) })),
      },
    };
  },
} satisfies Lifecycle;
