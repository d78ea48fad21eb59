import { circleDocument } from '@cine/contract/documents/circles';
import type { Context } from '../../context.ts';
import { readEvent } from '../../platform/firestore/documents.ts';
import { idFromKey } from '../../platform/firestore/id-from-key.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { bondWith, readCircle } from '../circles/index.ts';
import { markAnswered } from './answered-service.ts';
import { answeredIn, type CircleNews, goneIn, newsIn } from './circle-news.ts';
import { withoutUnread } from './inbox.ts';
import { notify } from './notify-service.ts';
import * as store from './store.ts';
import { putBack } from './told-service.ts';

/** Tells a member what a change of their circle brings, as far as that is still so, and takes off what it ends. */
export async function tellOfCircle(
  context: Context,
  uid: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  const former = readEvent(circleDocument, before);
  const circle = readEvent(circleDocument, after);
  if (!circle) return;
  for (const other of goneIn(former, circle)) await takeOff(context, uid, other);
  for (const other of answeredIn(former, circle))
    await markAnswered(context, uid, eventOf({ kind: 'friend-request', uid: other }));
  for (const each of newsIn(former, circle)) await tell(context, uid, each);
}

/** The event's key: one for each kind and user, so repeated requests are pushed once while the notification is kept. */
function eventOf({ kind, uid }: CircleNews): string {
  return `${kind} ${uid}`;
}

async function tell(context: Context, uid: string, news: CircleNews): Promise<void> {
  const { kind, uid: other } = news;
  const isTrue = (bond: string) => bond === (kind === 'friend-request' ? 'asking' : 'friends');
  const event = eventOf(news);
  const told = await notify(context, {
    uid,
    kind,
    event,
    from: { uid: other },
    isTrue: (present) => isTrue(bondWith(present, other)),
    paramsIn: () => ({}),
  });
  if (told === 'before')
    await putBack(context, uid, idFromKey(uid, event), (present) => isTrue(bondWith(present, other)));
}

/**
 * Takes what somebody caused off a member's list once their bond has ended. It stays stored for a day or two, so that who
 * asks anew isn't pushed anew; through somebody blocked, nothing stays.
 */
async function takeOff({ db }: Context, uid: string, other: string): Promise<void> {
  await transact(db, async (tx) => {
    const caused = await store.readCausedBy(db, tx, uid, other);
    if (caused.length === 0) return;
    const [inbox, circle] = await Promise.all([store.readInbox(db, tx, uid), readCircle(db, tx, uid)]);
    const bond = bondWith(circle, other);
    if (bond === 'friends' || bond === 'asking') return;
    for (const { id, isListed } of caused) {
      if (bond === 'blocked') store.deleteNotification(db, tx, uid, id);
      else if (isListed) store.changeNotification(db, tx, uid, id, { expiresAt: store.takenOff });
    }
    const ids = new Set(caused.map(({ id }) => id));
    if (inbox?.unread.some(({ id }) => ids.has(id))) store.writeInbox(db, tx, uid, withoutUnread(inbox, ids));
  });
}
