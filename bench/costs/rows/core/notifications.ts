import * as operations from '@cine/contract/operations/core/notifications';
import { context } from '../../../../functions/src/context.ts';
import { notify } from '../../../../functions/src/features/core/notifications/notify-service.ts';
import type { TestUser } from '../../../../functions/test/client.ts';
import { byMember, byPreparedMember, type Row } from '../../row.ts';

const device = {
  endpoint: 'https://fcm.googleapis.com/fcm/send/none',
  keys: {
    p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
    auth: 'tBHItJI5svbpez7KI4CCXg',
  },
};

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
  byMember(operations.addDevice, 'first, then again', (user) => user.call(operations.addDevice, device)),
  byPreparedMember(
    operations.removeDevice,
    'first, then again',
    (user) => user.call(operations.addDevice, device),
    (user, { deviceId }) => user.call(operations.removeDevice, { deviceId }),
  ),
];

/** Something for the user to read. */
async function told({ uid }: TestUser): Promise<{ ids: string[] }> {
  const params = { movieId: 1, title: 'Any', service: 'Any', offered: 'yes' };
  const news = { uid, kind: 'offer-checked', from: null, paramsIn: () => params } as const;
  for (const event of ['first', 'second']) await notify(context(), { ...news, event });
  const stored = await context().db.collection(`inboxes/${uid}/notifications`).get();
  return { ids: stored.docs.map(({ id }) => id) };
}
