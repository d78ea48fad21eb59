import { AppError } from '#platform/errors/app-error.ts';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { deletePasskeysOf, readPasskeysOf } from './passkey-store.ts';
import { deleteIdentitiesOf, readIdentitiesOf } from './store.ts';

/** Exports and erases identities and passkeys. Attempts name nobody until they are proved, and end soon. */
export const lifecycle = {
  documents: [
    'identities/{digest}',
    'identityMailboxes/{digest}',
    'signInAttempts/{digest}',
    'passkeys/{digest}',
    'passkeyChallenges/{digest}',
  ],
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
    passkeys: (await readPasskeysOf(db, uid)).map(
      ({ uid: _, id: __, accountMailboxes: ___, createdAt, lastUsedAt, ...passkey }) => ({
        ...passkey,
        createdAt: toInstant(createdAt),
        lastUsedAt: toInstantOrNull(lastUsedAt),
      }),
    ),
  }),
  erase: async ({ db }, uid) => {
    await deleteIdentitiesOf(db, uid);
    await deletePasskeysOf(db, uid);
  },
  // They are a member by it, whatever a token from before says; nobody else gets their way in.
  assertMergeable: async (_, tx, guestId) => {
    const ways = [await readIdentitiesOf(tx, guestId), await readPasskeysOf(tx, guestId)];
    if (ways.some(({ length }) => length > 0)) throw new AppError('guest-is-a-member');
  },
} satisfies Lifecycle;
