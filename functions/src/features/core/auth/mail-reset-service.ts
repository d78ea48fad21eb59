import type { Locale } from '@cine/contract/primitives';
import { day } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { SignInFault } from '#platform/errors/sign-in-fault.ts';
import { transact } from '#platform/firestore/transact.ts';
import { readIsGone } from '../access/index.ts';
import { readAccount } from '../account/index.ts';
import { namesOf, readIdentitiesAt } from '../identities/index.ts';
import { enqueueMail, planMail } from '../mail/index.ts';
import { wayMail } from './security-mail.ts';

/**
 * Has Firebase Auth mail a code for a new password; a user without a password is told how they sign in. Does
 * nothing where nobody has the address.
 */
export async function mailReset(
  context: Context,
  { email, locale }: { email: string; locale: Locale },
): Promise<void> {
  const auth = await context.firebaseAuth();
  if (!auth) return;
  const { users } = await context.auth().getUsers([{ email }]);
  if (users.length === 0) return mailWayIn(context, email);
  await auth.mailReset(email, locale).catch((error: unknown) => {
    // They may not use it.
    if (!(error instanceof SignInFault && error.kind === 'refused')) throw error;
  });
}

/** Mails the oldest account that a provider vouches for this mailbox of, once a day, which provider it is. */
async function mailWayIn(context: Context, email: string): Promise<void> {
  const { db, now, settings } = context;
  const { sendsMail, origin } = settings();
  const [identity] = (await readIdentitiesAt(db, email)).filter(({ isVerified }) => isVerified);
  if (!sendsMail || !identity?.address) return;
  const { uid, provider, address } = identity;
  const names = namesOf(await context.identityProviders(), provider);
  const id = `way-in:${uid}:asked:${Math.floor(now() / day)}`;
  const isNew = await transact(db, async (tx) => {
    const [account, isGone] = await Promise.all([readAccount(tx, uid), readIsGone(tx, uid, now())]);
    if (!account || isGone) return false;
    const params = { email: address, name: names[account.locale] };
    const content = { to: address, ...wayMail(account.locale, params, origin) };
    return (await planMail(context, tx, { id, uid, content })).write();
  });
  if (isNew) await enqueueMail(context, id);
}
