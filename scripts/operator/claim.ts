import type { Auth, UserRecord } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import { provenAddresses } from '../../functions/src/features/core/identities/addresses.ts';
import {
  readIdentitiesOf,
  readIdentitiesWithAddress,
} from '../../functions/src/features/core/identities/store.ts';

/** Where accounts are: their sign-ins, and the identities that providers vouch for. */
export type Accounts = { auth: Auth; db: Firestore };

/**
 * Makes the user with this address an operator, and returns what to print. Keeps the account's other claims.
 * Throws for an unverified address unless `acceptUnverified`.
 */
export async function grant(accounts: Accounts, email: string, acceptUnverified: boolean): Promise<string> {
  const { user, isVerified } = await userWith(accounts, email);
  const { uid, customClaims } = user;
  if (customClaims?.operator === true) return `${email} is an operator already.`;
  if (!isVerified && !acceptUnverified)
    throw new Error(
      `${email} is not verified: anyone may have signed up with it. Nothing was changed. ` +
        'If you know that the account is theirs, add --unverified.',
    );
  await accounts.auth.setCustomUserClaims(uid, { ...customClaims, operator: true });
  return [
    `${email} is an operator now.`,
    'It takes effect with a new ID token: sign out and in again, or check again on /operator.',
  ].join('\n');
}

/** Takes it back, and returns what to print. Keeps the account's other claims. */
export async function revoke(accounts: Accounts, email: string): Promise<string> {
  const { user } = await userWith(accounts, email);
  const { operator, ...others } = user.customClaims ?? {};
  if (operator !== true) return `${email} is not an operator already.`;
  await accounts.auth.setCustomUserClaims(user.uid, others);
  return [
    `${email} is not an operator any more.`,
    'ID tokens that were issued before stay valid for up to an hour.',
  ].join('\n');
}

/** The one user whose address it is. Throws if there is none, or several by providers alone. */
async function userWith(
  { auth, db }: Accounts,
  email: string,
): Promise<{ user: UserRecord; isVerified: boolean }> {
  const { users: own } = await auth.getUsers([{ email }]);
  const uids = (await readIdentitiesWithAddress(db, email)).map(({ uid }) => uid);
  const { users: byProvider } =
    uids.length > 0 ? await auth.getUsers(uids.map((uid) => ({ uid }))) : { users: [] };
  const all = new Map([...own, ...byProvider].map((user) => [user.uid, user]));
  const holders: { user: UserRecord; isVerified: boolean }[] = [];
  for (const user of all.values()) {
    const proven = provenAddresses(user, await readIdentitiesOf(db, user.uid));
    const isVerified = proven.some((address) => address.toLowerCase() === email.toLowerCase());
    if (isVerified || user.email?.toLowerCase() === email.toLowerCase()) holders.push({ user, isVerified });
  }
  const [proven = holders[0], other] = holders.filter(({ isVerified }) => isVerified);
  if (!proven) throw Object.assign(new Error('Nobody has that address'), { code: 'auth/user-not-found' });
  if (other)
    throw new Error(
      `Several accounts have ${email}, each by another provider: they have to link them first.`,
    );
  return proven;
}
