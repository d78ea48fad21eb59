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
  if (!isGuest && now - signedInAt > recentMinutes * minute) throw tooOld();
}

/**
 * Refuses a member whose token still says that they are a guest: `sign-in-too-old`. It is good for an hour,
 * and a guest may have handed it to another device.
 */
export function assertStillGuest({ isGuest }: { isGuest: boolean }, isMember: boolean): void {
  if (isGuest && isMember) throw tooOld();
}

function tooOld(): AppError {
  return new AppError('sign-in-too-old', { minutes: recentMinutes });
}
