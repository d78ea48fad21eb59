import type { CircleDocument } from '@cine/contract/documents/circles';
import type { Context } from '#context.ts';
import { bondWith } from '#core/circles/index.ts';
import { markAnswered, notify, relistEvent, unlistCausedBy } from '#core/notifications/index.ts';
import { type CircleNews, goneUsersIn, newFriendsIn, newsIn } from './circle-news.ts';

/** Tells a member what still holds of a change of their circle, and takes off what it ends. */
export async function notifyOfCircle(
  context: Context,
  uid: string,
  former: CircleDocument | null,
  circle: CircleDocument | null,
): Promise<void> {
  if (!circle) return;
  for (const other of goneUsersIn(former, circle)) await unlistCausedBy(context, uid, other);
  for (const other of newFriendsIn(former, circle))
    await markAnswered(context, uid, eventOf({ kind: 'friend-request', uid: other }));
  for (const each of newsIn(former, circle)) await tell(context, uid, each);
}

/** One key per kind and user, so repeated requests are pushed once while the notification is kept. */
function eventOf({ kind, uid }: CircleNews): string {
  return `${kind} ${uid}`;
}

async function tell(context: Context, uid: string, news: CircleNews): Promise<void> {
  const { kind, uid: other } = news;
  const isTrue = (bond: string) => bond === (kind === 'friend-request' ? 'asking' : 'friends');
  const event = eventOf(news);
  const notified = await notify(context, {
    uid,
    kind,
    event,
    from: { uid: other },
    isTrue: (present) => isTrue(bondWith(present, other)),
    paramsIn: () => ({}),
  });
  if (notified === 'before')
    await relistEvent(context, uid, event, (present) => isTrue(bondWith(present, other)));
}
