import type { NotificationWords } from './index.ts';

export const en: NotificationWords = {
  kinds: {
    'offer-checked': {
      title: 'We’ve checked what you reported',
      body: '{offered, select, yes {“{title}” is on {service}.} other {“{title}” isn’t on {service}.}}',
    },
  },
  digest: {
    title: '{count, plural, one {# new notification} other {# new notifications}}',
    body: 'See what’s new.',
  },
};
