import { AppError } from '#platform/errors/app-error.ts';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { deleteTokensOf } from './revoke-service.ts';
import { readTokensOf } from './store.ts';
import { tokenView } from './token-view.ts';

/** Exports and erases personal tokens; an erasure refuses them at once, as their owner is marked as gone. */
export const lifecycle = {
  documents: ['personalTokens/{digest}'],
  exportParts: async ({ db }, uid) => ({
    personalTokens: (await readTokensOf(db, uid)).map((each) => {
      const { id: _, ...token } = tokenView(each);
      return token;
    }),
  }),
  erase: async ({ db }, uid) => deleteTokensOf(db, uid),
  // Only members make tokens, whatever an ID token from before says.
  assertMergeable: async (_, tx, guestId) => {
    if ((await readTokensOf(tx, guestId)).length > 0) throw new AppError('guest-is-a-member');
  },
} satisfies Lifecycle;
