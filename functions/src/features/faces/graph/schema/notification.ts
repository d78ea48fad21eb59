import type { OutputOf } from '@cine/contract/operation';
import type { listNotifications } from '@cine/contract/operations/core/notifications';
import { builder } from './builder.ts';
import { pagesOf } from './types.ts';

export type Notifications = OutputOf<typeof listNotifications>;

export const Notification = builder
  .objectRef<Notifications['notifications'][number]>('Notification')
  .implement({
    description: 'A notification of the caller.',
    fields: (t) => ({
      id: t.exposeID('id'),
      kind: t.exposeString('kind'),
      at: t.exposeString('at'),
      title: t.exposeString('title', { description: 'In the language of the caller’s account.' }),
      text: t.exposeString('text'),
      isRead: t.exposeBoolean('read'),
      from: t.string({
        nullable: true,
        description: 'Who caused it, by name.',
        resolve: ({ from }) => from?.name ?? null,
      }),
    }),
  });

export const notificationPages = pagesOf(100, 1);
