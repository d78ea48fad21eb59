import type { Words } from '../index.tsx';

export const evening: Words['evening'] = {
  none: 'Сейчас вечера нет',
  startTitle: 'Открыть вечер',
  startAsGuest: 'Чтобы открывать свои вечера, нужен аккаунт. Всё, что сделано гостем, останется с тобой.',
  start: 'Открыть вечер',
  joinTitle: 'Прийти к кому-то',
  mode: 'Где вы?',
  together: 'Вместе',
  togetherHint: 'Один экран на всех, в одной стране.',
  apart: 'Каждый у себя',
  apartHint: 'Каждый смотрит на своих сервисах, в своей стране.',
};
