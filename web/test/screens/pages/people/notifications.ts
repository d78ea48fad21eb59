import { markAllRead, markRead } from '@cine/contract/operations/core/notifications';
import { day, hour } from '@cine/contract/time';
import { follow } from '../../../support/in-place.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { cutOff, saying, titled } from '../../show.ts';
import { at, cut, headed, nina, says, waiting } from '../../steps.ts';

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

/** Léa, who was told all of that. */
async function lea({ member }: Stage): Promise<Person> {
  const person = await member('Léa');
  await tell(person);
  return person;
}

export const notifications = {
  notifications: {
    empty: says(at('/notifications'), 'notifications.empty'),
    loading: headed(waiting('/notifications'), 'common.notifications'),
    unread: async ({ member, open, say }) => {
      const lea = await member('Léa');
      const [, , third, last] = await tell(lea);
      for (const notificationId of [third!, last!]) await lea.call(markRead, { notificationId });
      return saying(await open(lea, '/notifications'), say('notifications.allRead'));
    },
    read: async (stage) => {
      const person = await lea(stage);
      await person.call(markAllRead, {});
      return saying(await stage.open(person, '/notifications'), stage.say('common.unread', { count: 0 }));
    },
    guest: says(at('/notifications', nina), 'notifications.forMembers'),
    offline: cut(says(at('/notifications', lea), 'notifications.allRead')),
    'not-kept': async (stage) => {
      const { say } = stage;
      const page = await headed(at('/privacy'), 'privacy.title')(stage);
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
} satisfies Screens;
