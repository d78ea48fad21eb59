import type { NotificationWords } from './index.ts';

export const ru: NotificationWords = {
  kinds: {
    'offer-checked': {
      title: 'Твоё сообщение проверено',
      body: '{offered, select, yes {«{title}» есть на {service}.} other {«{title}» нет на {service}.}}',
    },
  },
  digest: {
    title:
      '{count, plural, one {# новое уведомление} few {# новых уведомления} many {# новых уведомлений} other {# нового уведомления}}',
    body: 'Посмотри, что нового.',
  },
};
