import type { NotificationWords } from './index.ts';

export const fr: NotificationWords = {
  kinds: {
    'offer-checked': {
      title: 'Ton signalement est vérifié',
      body: '{offered, select, yes {« {title} » est bien sur {service}.} other {« {title} » n’est pas sur {service}.}}',
    },
  },
  digest: {
    title: '{count, plural, one {# nouvelle notification} other {# nouvelles notifications}}',
    body: 'Viens voir ce qu’il y a de neuf.',
  },
};
