import type { OutputOf } from '@cine/contract/operation';
import type { listNotifications } from '@cine/contract/operations/core/notifications';
import { builder, perRead } from './builder.ts';
import { within } from './types.ts';

export type Notifications = OutputOf<typeof listNotifications>;

/** Notifications that one list may ask for. */
export const mostNotifications = 100;

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

/** What a list of notifications costs: one document each. */
export const notificationsCost = ({ first }: { first?: number | null | undefined }) => ({
  field: perRead * (1 + within(first, mostNotifications)),
  multiplier: within(first, mostNotifications),
});
