import type { Context } from '../../../context.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { knownError } from '../../../platform/errors/known-error.ts';

/** The guest of an ID token. Throws `guest-token-invalid`, or `guest-is-a-member` for a member's token. */
export async function guestIdOf(context: Context, token: string): Promise<string> {
  const decoded = await context
    .auth()
    .verifyIdToken(token)
    .catch((error: unknown) => {
      // An outage says nothing about the token.
      if (knownError(error)) throw error;
      return null;
    });
  if (!decoded) throw new AppError('guest-token-invalid');
  if (decoded.firebase?.sign_in_provider !== 'anonymous') throw new AppError('guest-is-a-member');
  return decoded.uid;
}
