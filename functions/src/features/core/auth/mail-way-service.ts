/** Mails that say which provider signs in the account of an address. */
import { day } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { readIsGone } from '../access/index.ts';
import { readAccount } from '../account/index.ts';
import { namesOf, readIdentitiesAt } from '../identities/index.ts';
import { enqueueMail, planMail } from '../mail/index.ts';
import { otherAccountMail, wayMail } from './security-mail.ts';

/** Mails the oldest account whose provider has verified this mailbox which provider that is, once a day. */
export async function mailWayIn(context: Context, email: string): Promise<void> {
  const [identity] = (await readIdentitiesAt(context.db, email)).filter(({ isVerified }) => isVerified);
  if (!identity?.address) return;
  const { uid, provider, address: to } = identity;
  const id = `way-in:${uid}:asked:${Math.floor(context.now() / day)}`;
  await mailWay(context, { id, uid, to, provider }, wayMail);
}

/**
 * Mails a user who has verified their address, once, which provider signs in another account with the same
 * mailbox: they may have meant that one.
 */
export async function mailOfOtherAccount(context: Context, uid: string, address: string): Promise<void> {
  const identities = await readIdentitiesAt(context.db, address);
  const [other] = identities.filter(({ isVerified }) => isVerified);
  if (!other || identities.some((each) => each.uid === uid)) return;
  const id = `way-in:${uid}:elsewhere`;
  await mailWay(context, { id, uid, to: address, provider: other.provider }, otherAccountMail);
}

/** Mails a user about a provider, unless they are gone or have had this mail. */
async function mailWay(
  context: Context,
  { id, uid, to, provider }: { id: string; uid: string; to: string; provider: string },
  mailOf: typeof wayMail,
): Promise<void> {
  const { db, now, settings } = context;
  const { sendsMail, origin } = settings();
  if (!sendsMail) return;
  const names = namesOf(await context.identityProviders(), provider);
  const isNew = await transact(db, async (tx) => {
    const [account, isGone] = await Promise.all([readAccount(tx, uid), readIsGone(tx, uid, now())]);
    if (!account || isGone) return false;
    const params = { email: to, name: names[account.locale] };
    const content = { to, ...mailOf(account.locale, params, origin) };
    return (await planMail(context, tx, { id, uid, content })).write();
  });
  if (isNew) await enqueueMail(context, id);
}
