import { markAllRead, markRead } from '@cine/contract/operations/core/notifications';
import { day, hour } from '@cine/contract/time';
import { follow } from '../../../support/page.ts';
import type { Person, Screens } from '../../screen.ts';
import { cutOff, saying, titled } from '../../show.ts';
import { at, having, nina, waiting } from '../../steps.ts';

const checked = [
  { movieId: 391, title: 'Pour une poignée de dollars', service: 'Netflix', offered: 'no', before: 0 },
  {
    movieId: 335,
    title: 'Il était une fois dans l’Ouest',
    service: 'Canal+',
    offered: 'yes',
    before: 5 * hour,
  },
  { movieId: 11645, title: 'Ran', service: 'MUBI', offered: 'yes', before: 30 * hour },
  {
    movieId: 429,
    title: 'Le Bon, la Brute et le Truand',
    service: 'Prime Video',
    offered: 'no',
    before: 6 * day,
  },
];

const arrivals = {
  arrived: 3,
  movieId: 391,
  title: 'Pour une poignée de dollars',
  service: 'Canal+',
  more: 2,
  left: 1,
  leftTitle: 'Ran',
  leftService: 'MUBI',
  moreLeft: 0,
};

/** Tells a user about checks, arrivals and a report's outcome; returns the notifications' ids. */
async function tell({ uid }: Person): Promise<string[]> {
  const { context } = await import('../../../../../functions/src/context.ts');
  const { notify } = await import(
    '../../../../../functions/src/features/core/notifications/notify-service.ts'
  );
  for (const { before, ...params } of checked.toReversed())
    await notify(
      { ...context(), now: () => Date.now() - before },
      { uid, kind: 'offer-checked', event: params.title, from: null, paramsIn: () => params },
    );
  await notify(context(), {
    uid,
    kind: 'arrivals',
    event: 'arrivals',
    from: null,
    paramsIn: () => ({ ...arrivals }),
  });
  await notify(context(), {
    uid,
    kind: 'report-decided',
    event: 'report',
    from: null,
    paramsIn: () => ({ done: 'left', thing: 'title', cause: 'insult' }),
  });
  const snapshot = await context().db.collection(`inboxes/${uid}/notifications`).orderBy('at', 'desc').get();
  return snapshot.docs.map(({ id }) => id);
}

export const notifications = {
  notifications: {
    empty: at('/notifications').says('notifications.empty'),
    loading: waiting('/notifications').headed('common.page_notifications'),
    unread: at(
      '/notifications',
      having(async (lea) => {
        const [, , third, last] = await tell(lea);
        for (const notificationId of [third!, last!]) await lea.call(markRead, { notificationId });
      }),
    ).says('notifications.allRead'),
    read: at(
      '/notifications',
      having(async (lea) => {
        await tell(lea);
        await lea.call(markAllRead, {});
      }),
    ).says('common.unread', { count: 0 }),
    guest: at('/notifications', nina).says('notifications.forMembers'),
    offline: at('/notifications', having(tell)).says('notifications.allRead').cut(),
    'not-kept': at('/privacy')
      .headed('privacy.title')
      .doing(async (page, say) => {
        // Its code is on the device.
        await follow(page, '/notifications');
        await titled(page, say('common.page_notifications'));
        await follow(page, '/privacy');
        await titled(page, say('privacy.title'));
        await page.waitForFunction(() =>
          performance.getEntriesByType('resource').some(({ name }) => name.includes('/firestore-')),
        );
        // As if the server had never said here that there is none.
        await page.evaluate(() => localStorage.removeItem('known-empty'));
        await cutOff(page);
        await follow(page, '/notifications');
        await saying(page, say('common.notOnDevice'));
      }),
  },
} satisfies Screens;
