import type { Auth } from 'firebase-admin/auth';

/**
 * Makes the user with this address an operator, and returns what to print. Keeps the account's other claims.
 * Throws for an unverified address unless `acceptUnverified`.
 */
export async function grant(auth: Auth, email: string, acceptUnverified: boolean): Promise<string> {
  const { uid, customClaims, emailVerified } = await auth.getUserByEmail(email);
  if (customClaims?.operator === true) return `${email} is an operator already.`;
  if (!emailVerified && !acceptUnverified)
    throw new Error(
      `${email} is not verified: anyone may have signed up with it. Nothing was changed. ` +
        'If you know that the account is theirs, add --unverified.',
    );
  await auth.setCustomUserClaims(uid, { ...customClaims, operator: true });
  return [
    `${email} is an operator now.`,
    'It takes effect with a new ID token: sign out and in again, or check again on /operator.',
  ].join('\n');
}

/** Takes it back, and returns what to print. Keeps the account's other claims. */
export async function revoke(auth: Auth, email: string): Promise<string> {
  const { uid, customClaims } = await auth.getUserByEmail(email);
  const { operator, ...others } = customClaims ?? {};
  if (operator !== true) return `${email} is not an operator already.`;
  await auth.setCustomUserClaims(uid, others);
  return [
    `${email} is not an operator any more.`,
    'ID tokens that were issued before stay valid for up to an hour.',
  ].join('\n');
}
