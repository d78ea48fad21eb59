import type { Context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { readAccount } from '../account/index.ts';
import { verifiedAddresses } from '../identities/index.ts';
import { enqueueMail, planMail } from '../mail/index.ts';
import { notify } from '../notifications/index.ts';
import type { RecentSignIn, RecentSignIns } from './documents.ts';
import { signInMail } from './sign-in-mail.ts';

/** Tells a member once of each sign-in on a new device, also by a mail that can't be switched off. */
export async function tellOfNewDevices(
  context: Context,
  uid: string,
  before: RecentSignIns | null,
  after: RecentSignIns | null,
): Promise<void> {
  const instantsBefore = new Set(before?.latest.map(({ at }) => at));
  for (const signIn of after?.latest ?? [])
    if (signIn.isNew && !instantsBefore.has(signIn.at)) await tellOf(context, uid, signIn);
}

async function tellOf(context: Context, uid: string, signIn: RecentSignIn): Promise<void> {
  const event = `sign-in ${signIn.at}`;
  const { kind: device } = signIn;
  const params = device === '' ? { named: 'no' } : { named: 'yes', device };
  await notify(context, { uid, kind: 'new-device', event, from: null, paramsIn: () => params });
  if (!context.settings().sendsMail) return;
  const address = (await verifiedAddresses(context, [uid])).get(uid);
  if (address === undefined) return;
  const id = `sign-in:${uid}:${signIn.at}`;
  const isNew = await transact(context.db, async (tx) => {
    const account = await readAccount(tx, uid);
    if (!account) return false;
    const content = { to: address, ...signInMail(account, signIn, context.settings().origin) };
    return (await planMail(context, tx, { id, uid, content })).write();
  });
  if (isNew) await enqueueMail(context, id);
}
