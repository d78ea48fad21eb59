import { minute } from '@cine/contract/time';
import { AppError } from '#platform/errors/app-error.ts';

const recentMinutes = 5;

/**
 * Refuses a caller who signed in more than five minutes ago, as an unlocked phone alone must not be enough:
 * `sign-in-too-old`. A guest can't sign in again.
 */
export function assertSignedInLately(
  { isGuest, signedInAt }: { isGuest: boolean; signedInAt: number },
  now: number,
): void {
  if (isGuest || now - signedInAt <= recentMinutes * minute) return;
  throw new AppError('sign-in-too-old', { minutes: recentMinutes });
}
