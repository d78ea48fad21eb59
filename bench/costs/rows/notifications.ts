import * as operations from '@cine/contract/operations/notifications';
import { context } from '../../../functions/src/context.ts';
import { notify } from '../../../functions/src/features/notifications/notify-service.ts';
import type { TestUser } from '../../../functions/test/client.ts';
import { byPreparedMember, type Row } from '../row.ts';

export const notificationsRows: Row[] = [
  byPreparedMember(operations.listNotifications, '2 notifications', told, (user) =>
    user.call(operations.listNotifications, {}),
  ),
  byPreparedMember(operations.markRead, '', told, (user, { ids, turn }) =>
    user.call(operations.markRead, { notificationId: ids[turn]! }),
  ),
  byPreparedMember(operations.markAllRead, 'first, then again', told, (user) =>
    user.call(operations.markAllRead, {}),
  ),
  byPreparedMember(operations.showNotificationSettings, '', told, (user) =>
    user.call(operations.showNotificationSettings, {}),
  ),
  byPreparedMember(operations.changeNotificationSettings, '', told, (user) =>
    user.call(operations.changeNotificationSettings, { quietHours: null }),
  ),
];

/** Something for the user to read. */
async function told({ uid }: TestUser): Promise<{ ids: string[] }> {
  const news = { uid, kind: 'offer-checked', from: null, paramsIn: () => ({ movieId: 1 }) } as const;
  for (const event of ['first', 'second']) await notify(context(), { ...news, event });
  const stored = await context().db.collection(`inboxes/${uid}/notifications`).get();
  return { ids: stored.docs.map(({ id }) => id) };
}
