import type { Words } from '../index.tsx';

export const settings: Words['settings'] = {
  theme: 'Тема',
  dark: 'Тёмная',
  light: 'Светлая',
  system: 'Как на устройстве',
  unverified: 'Адрес {email} ещё не подтверждён: открой ссылку, которую мы прислали.',
  sendAgain: 'Прислать ссылку ещё раз',
  verifiedNow: 'Готово',
  sent: 'Ссылка отправлена на {email}.',
};
