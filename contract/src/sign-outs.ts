/**
 * Whether signing out everywhere ended a sign-in. Tokens say only in which second that was, so one of the
 * same second is ended, too.
 */
export function isEndedBySignOut(signedInAt: number, signedOutAt: number): boolean {
  return signedInAt <= signedOutAt;
}
