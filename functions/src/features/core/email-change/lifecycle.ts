import { transact } from '#platform/firestore/transact.ts';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { deleteChange, readChange } from './store.ts';

/** Exports and erases a change of address. Guests have none. */
export const lifecycle = {
  documents: ['emailChanges/{uid}'],
  exportParts: async ({ db, now }, uid) => {
    const change = await readChange(db, uid, now());
    return {
      emailChange: change && {
        email: change.new.address,
        formerEmail: change.former?.address ?? null,
        state: change.state,
        askedAt: toInstant(change.askedAt),
        confirmedByFormerAt: toInstantOrNull(change.former?.confirmedAt ?? null),
        confirmedByNewAt: toInstantOrNull(change.new.confirmedAt),
        expiresAt: toInstant(change.expiresAt),
      },
    };
  },
  erase: ({ db }, uid) => transact(db, async (tx) => deleteChange(tx, uid)),
} satisfies Lifecycle;
