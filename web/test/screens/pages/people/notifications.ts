import { markAllRead, markRead } from '@cine/contract/operations/core/notifications';
import { day, hour } from '@cine/contract/time';
import type { States } from '../../../../src/pages/core/notifications/states.ts';
import { follow } from '../../../support/in-place.ts';
import { sessionOf } from '../../evening.ts';
import type { Person, Screens } from '../../screen.ts';
import { cutOff, holdDocuments, offline, saying, titled } from '../../show.ts';

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
  ...{ arrived: 3, movieId: 391, title: 'Pour une poignée de dollars', service: 'Canal+', more: 2 },
  ...{ left: 1, leftTitle: 'Ran', leftService: 'MUBI', moreLeft: 0 },
};

/** Tells somebody about checks, arrivals, departures and a report's outcome; returns notification ids. */
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
  const stored = await context().db.collection(`inboxes/${uid}/notifications`).orderBy('at', 'desc').get();
  return stored.docs.map(({ id }) => id);
}

export const notifications: Screens<States> = {
  notifications: {
    empty: async ({ member, open, say }) =>
      saying(await open(await member('Léa'), '/notifications'), say('notifications.empty')),
    loading: async ({ member, open, say }) => {
      const page = await titled(await open(await member('Léa'), '/privacy'), say('privacy.title'));
      await holdDocuments(page);
      await follow(page, '/notifications');
      return titled(page, say('common.notifications'));
    },
    unread: async ({ member, open, say }) => {
      const lea = await member('Léa');
      const [, , third, last] = await tell(lea);
      for (const notificationId of [third!, last!]) await lea.call(markRead, { notificationId });
      return saying(await open(lea, '/notifications'), say('notifications.allRead'));
    },
    read: async ({ member, open, say }) => {
      const lea = await member('Léa');
      await tell(lea);
      await lea.call(markAllRead, {});
      return saying(await open(lea, '/notifications'), say('common.unread', { count: 0 }));
    },
    guest: async ({ member, guest, open, say }) => {
      const { code } = await sessionOf(await member('Léa'));
      return saying(await open(await guest('Nina', code), '/notifications'), say('notifications.forMembers'));
    },
    offline: async ({ member, open, say }) => {
      const lea = await member('Léa');
      await tell(lea);
      return offline(await saying(await open(lea, '/notifications'), say('notifications.allRead')), say);
    },
    'not-kept': async ({ member, open, say }) => {
      const page = await titled(await open(await member('Léa'), '/privacy'), say('privacy.title'));
      // Its code is on the device.
      await follow(page, '/notifications');
      await titled(page, say('common.notifications'));
      await follow(page, '/privacy');
      await titled(page, say('privacy.title'));
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('/firestore-')),
      );
      await cutOff(page);
      await follow(page, '/notifications');
      return saying(page, say('notifications.notKept'));
    },
  },
};
