/** Subscribes and unsubscribes, also by a mail's link. */
import { randomBytes } from 'node:crypto';
import type { NewsletterState } from '@cine/contract/operations/faces/newsletter';
import * as operations from '@cine/contract/operations/faces/newsletter';
import type { Context } from '#context.ts';
import { readAccount, requireAccount } from '#core/account/index.ts';
import { verifiedAddresses } from '#core/identities/index.ts';
import { planCancelling } from '#core/mail/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { toInstantOrNull } from '#platform/time/instant.ts';
import { issuePrefix } from './issue.ts';
import * as store from './store.ts';
import { endedSubscription, movedToZone, newSubscription, type Subscription } from './subscription.ts';

export const showNewsletter = serve(operations.showNewsletter, async (context, { uid }) => {
  const [account, subscription, email] = await Promise.all([
    readAccount(context.db, uid),
    store.readSubscription(context.db, uid),
    addressOf(context, uid),
  ]);
  if (!account) throw new AppError('account-missing');
  return stateOf(context, subscription, email);
});

/** Subscribes the caller from next Monday on. Throws `mail-unavailable` and `email-unverified`. */
export const subscribeToNewsletter = serve(operations.subscribeToNewsletter, async (context, { uid }) => {
  const { db, now } = context;
  if (!context.settings().sendsMail) throw new AppError('mail-unavailable');
  const email = await addressOf(context, uid);
  if (email === null) throw new AppError('email-unverified');
  const token = randomBytes(24).toString('base64url');
  const subscription = await transact(db, async (tx) => {
    const [former, { timeZone }] = await Promise.all([
      store.readSubscription(tx, uid),
      requireAccount(context, tx, uid),
    ]);
    const next = newSubscription(former, token, timeZone, now());
    if (next !== former) {
      store.writeSubscription(tx, uid, next);
      emit({ event: 'newsletter-subscribed' });
    }
    return next;
  });
  return stateOf(context, subscription, email);
});

export const unsubscribeFromNewsletter = serve(
  operations.unsubscribeFromNewsletter,
  async (context, { uid }) => {
    const { db } = context;
    const email = await addressOf(context, uid);
    await transact(db, async (tx) => {
      await requireAccount(context, tx, uid);
      await end(context, tx, uid, false);
    });
    return stateOf(context, null, email);
  },
);

/** Unsubscribes the owner of a mail's link, without revealing whether there is one. Can be repeated. */
export async function unsubscribeByToken(context: Context, token: string): Promise<void> {
  if (!/^[\w-]{32}$/.test(token)) return;
  const uid = await store.loadSubscriberByToken(context.db, token);
  if (uid === null) return;
  await transact(context.db, (tx) => end(context, tx, uid, true));
}

async function end(context: Context, tx: Tx, uid: string, byLink: boolean): Promise<void> {
  const former = await store.readSubscription(tx, uid);
  if (!former?.subscribed) return;
  const cancelling = await planCancelling(context, tx, uid, issuePrefix);
  store.writeSubscription(tx, uid, endedSubscription(former));
  cancelling.write();
  emit({ event: 'newsletter-unsubscribed', byLink });
}

/** Moves a user's next issue when their time zone changes. */
export async function moveNextIssue(context: Context, uid: string): Promise<void> {
  const { db } = context;
  await transact(db, async (tx) => {
    const former = await store.readSubscription(tx, uid);
    if (!former?.subscribed) return;
    const account = await readAccount(tx, uid);
    if (!account) return;
    const next = movedToZone(former, account.timeZone);
    if (next !== former) store.writeSubscription(tx, uid, next);
  });
}

async function addressOf(context: Context, uid: string): Promise<string | null> {
  return (await verifiedAddresses(context, [uid])).get(uid) ?? null;
}

function stateOf(context: Context, subscription: Subscription | null, email: string | null): NewsletterState {
  const dueAt = subscription?.dueAt ?? null;
  return {
    subscribed: subscription?.subscribed ?? false,
    available: context.settings().sendsMail,
    email,
    nextAt: toInstantOrNull(dueAt),
  };
}
