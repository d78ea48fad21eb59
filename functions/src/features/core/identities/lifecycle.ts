import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { deleteIdentitiesOf, readIdentitiesOf } from './store.ts';

/** Exports and erases identities; attempts name nobody until they are proved, and are soon over. */
export const lifecycle = {
  documents: ['identities/{digest}', 'identityMailboxes/{digest}', 'signInAttempts/{digest}'],
  exportParts: async ({ db }, uid) => ({
    identities: (await readIdentitiesOf(db, uid)).map(
      ({ provider, subject, address, isVerified, linkedAt }) => ({
        provider,
        subject,
        address,
        isVerified,
        linkedAt: toInstant(linkedAt),
      }),
    ),
  }),
  erase: async ({ db }, uid) => deleteIdentitiesOf(db, uid),
} satisfies Lifecycle;
