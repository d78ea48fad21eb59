import type { SignInWords } from './index.ts';

export const ru: SignInWords = {
  subject: 'Новый вход в твой аккаунт Ciné-Compagnon',
  what: 'В твой аккаунт вошли с нового устройства{named, select, yes {: {device}, {when}.} other {: {when}.}}',
  ifYours: 'Если это ты, ничего делать не нужно.',
  ifNot:
    'Если нет, заверши все сеансы, проверь аккаунты и ключи доступа, по которым ты входишь, и смени пароль, если он у тебя есть.',
  open: 'Посмотреть последние входы',
};
