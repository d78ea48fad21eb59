import { type Choices, isOn } from '@cine/contract/notifications/kinds';
import type { Context } from '#context.ts';
import { emit } from '#platform/events.ts';
import type { DueMark } from '#platform/firestore/paging.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { log } from '#platform/log.ts';
import { patienceOf, walkEach } from '#platform/walk-each.ts';
import { addressesAtOnce, verifiedAddresses } from '../../identities/index.ts';
import { enqueueMail, planCancelling, planMail } from '../../mail/index.ts';
import { withoutChannel } from '../inbox.ts';
import * as store from '../store.ts';
import { pushText } from '../words/index.ts';
import { mailOf } from './layout.ts';
import { dueMail, withoutMail } from './plan.ts';

/** How many notifications a mail shows; it says how many others there are. */
export const maxInMail = 10;

/** What the ids of these mails begin with. */
const idPrefix = 'notifications:';

/** Writes due mails into the outbox; the next run retries what fails. */
export async function writeDue(context: Context): Promise<void> {
  const { db, now } = context;
  if (!context.settings().sendsMail) return log.info('notifications not mailed: no mail is set up');
  const startedAt = now();
  const { changed, failed } = await walkEach({
    event: 'notifications not mailed',
    loadPage: async (after: DueMark) => {
      const { uids, last } = await store.loadMailDue(db, startedAt, after, addressesAtOnce);
      const addresses = await verifiedAddresses(context, uids);
      return { items: uids.map((uid) => ({ uid, address: addresses.get(uid) ?? null })), next: last };
    },
    act: ({ uid, address }) => writeOne(context, uid, address),
    isTimeUp: patienceOf(context),
  });
  if (changed + failed > 0) emit({ event: 'notifications-mailed', counts: { written: changed, failed } });
}

/** Returns whether there was anything to be mailed. */
async function writeOne(context: Context, uid: string, address: string | null): Promise<boolean> {
  const { db } = context;
  const mailId = await transact(db, async (tx) => {
    const inbox = await store.readInbox(tx, uid);
    const due = inbox?.reader && dueMail(inbox, context.now(), inbox.reader.timeZone);
    if (!due) return null;
    const { mail, reader, choices } = { ...due.inbox, mail: due.inbox.mail!, reader: inbox.reader! };
    const ids = address !== null && reader.notifications ? due.ids : [];
    const { notifications, count } = await readWanted(tx, uid, ids, choices);
    if (notifications.length === 0) {
      store.writeInbox(tx, uid, due.inbox);
      return null;
    }
    const { locale } = reader;
    const texts = notifications.map((notification) => pushText(locale, notification));
    const links = { origin: context.settings().origin, token: mail.token };
    const id = `${idPrefix}${uid}:${mail.day}`;
    const content = { to: address!, ...mailOf({ locale, texts, count }, links) };
    const planned = await planMail(context, tx, { id, uid, content });
    store.writeInbox(tx, uid, due.inbox);
    return planned.write() ? id : null;
  });
  if (mailId === null) return false;
  await enqueueMail(context, mailId);
  return true;
}

/** The newest notifications whose kinds are still on, ten at most, and how many more there may be. */
async function readWanted(
  tx: Tx,
  uid: string,
  ids: readonly string[],
  choices: Choices,
): Promise<{ notifications: store.Notification[]; count: number }> {
  let notifications: store.Notification[] = [];
  let seenCount = 0;
  while (notifications.length < maxInMail && seenCount < ids.length) {
    const next = ids.slice(seenCount, seenCount + maxInMail - notifications.length);
    const page = await store.readNotifications(tx, uid, next);
    notifications = [...notifications, ...page.filter(({ kind }) => isOn(kind, 'email', choices))];
    seenCount += next.length;
  }
  return { notifications, count: notifications.length + ids.length - seenCount };
}

/** Ends the mails of a link's user, without revealing whether there is one. Can be repeated. */
export async function endMailsByToken(context: Context, token: string): Promise<void> {
  if (!/^[\w-]{20}$/.test(token)) return;
  const uid = await store.loadOwnerOfMailToken(context.db, token);
  if (uid !== null) await transact(context.db, (tx) => endMails(context, tx, uid));
}

async function endMails(context: Context, tx: Tx, uid: string): Promise<void> {
  const [inbox, cancelling] = await Promise.all([
    store.readInbox(tx, uid),
    planCancelling(context, tx, uid, idPrefix),
  ]);
  if (!inbox) return;
  store.writeInbox(tx, uid, withoutMail(withoutChannel(inbox, 'email')));
  cancelling.write();
  emit({ event: 'notification-mails-ended' });
}
