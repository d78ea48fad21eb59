import * as operations from '@cine/contract/operations/core/email-change';
import { loadAuthUser } from '#platform/auth-user.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { assertNetworkAllowed, assertVisitAllowed } from '#platform/limits/visits.ts';
import { assertMayWrite, assertSignedInLately, mailboxOf } from '../../access/index.ts';
import { loadAddressOf } from '../../identities/index.ts';
import { newChange, ownChangeView } from '../change.ts';
import { loadLanguage, type Mailed, planCancellingAsked, planMailTo, sendPlanned } from '../mail-service.ts';
import { readChange, writeChange } from '../store.ts';
import { newTokenFor } from '../token-service.ts';

/** Mails to a mailbox in ten minutes, whoever asks for them. */
const mailsAtMost = 3;

/** Changes that a network asks for in ten minutes: accounts are cheap, and each could mail strangers. */
const fromNetworkAtMost = 60;

/** A hop may ask for the changes of this many networks, as it may invent the clients that it forwards. */
const clientsOfHop = 2;

/** Mails a link to both addresses, the same whether somebody has the new one. Replaces a former change. */
export const changeEmail = serve(operations.changeEmail, async (context, caller, input) => {
  const { db, now } = context;
  const { uid } = caller;
  assertSignedInLately(caller, now());
  if (!context.settings().sendsMail) throw new AppError('mail-unavailable');
  const address = input.email.toLowerCase();
  const [mailbox, user, locale] = await Promise.all([
    loadAddressOf(context, uid),
    loadAuthUser(context, { uid }),
    loadLanguage(context, uid),
  ]);
  const replaces = user?.email?.toLowerCase() ?? null;
  if (user?.emailVerified && replaces === address) throw new AppError('email-same');
  await assertNetworkAllowed('email-change', caller.network ?? null, fromNetworkAtMost, clientsOfHop);
  await assertVisitAllowed('email-change', mailboxOf(address), mailsAtMost);

  const tokens = { former: newTokenFor(context, 'former'), new: newTokenFor(context, 'new') };
  // An address that nobody verified may be a stranger's, who is asked nothing; the new one is asked once.
  const isAsked = mailbox?.isVerified && mailbox.address.toLowerCase() !== address;
  const former = isAsked ? { address: mailbox.address, digest: tokens.former.digest } : null;
  const sides = { replaces, former, new: { address, digest: tokens.new.digest } };
  const change = newChange(context.newId(), sides, now());
  const mails: Mailed[] = [
    { to: 'new', kind: 'askNew', token: tokens.new.token },
    ...(former ? [{ to: 'former', kind: 'askFormer', token: tokens.former.token } as const] : []),
  ];
  const mailIds = await transact(db, async (tx) => {
    await assertMayWrite(tx, uid, now());
    const replaced = await readChange(tx, uid, now());
    if (replaced?.state === 'confirmed') throw new AppError('email-change-under-way');
    const cancelling = replaced && (await planCancellingAsked(context, tx, uid, replaced));
    const planned = await Promise.all(
      mails.map((mail) => planMailTo(context, tx, { uid, change, locale }, mail)),
    );
    cancelling?.write();
    writeChange(tx, uid, change);
    return planned.map((each) => each.write());
  });
  await sendPlanned(context, mailIds);
  return { change: ownChangeView(change) };
});
