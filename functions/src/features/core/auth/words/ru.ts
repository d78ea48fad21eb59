import type { SecurityWords } from './index.ts';

export const ru: SecurityWords = {
  newDeviceSubject: 'Новый вход в твой аккаунт Ciné-Compagnon',
  newDevice:
    'В твой аккаунт вошли с нового устройства{named, select, yes {: {device}, {when}.} other {: {when}.}}',
  wayAddedSubject: 'Новый способ входа в твой аккаунт Ciné-Compagnon',
  wayAdded:
    'В твой аккаунт теперь можно войти через {way, select, passkey {ключ доступа «{name}»} other {{name}}}. Добавлено: {when}.',
  wayRemovedSubject: 'Способ входа в твой аккаунт Ciné-Compagnon удалён',
  wayRemoved:
    'В твой аккаунт больше нельзя войти через {way, select, passkey {ключ доступа «{name}»} other {{name}}}. Удалено: {when}.',
  ifYours: 'Если это ты, ничего делать не нужно.',
  ifNot:
    'Если нет, заверши все сеансы, проверь аккаунты и ключи доступа, по которым ты входишь, и смени пароль, если он у тебя есть.',
  open: 'Посмотреть последние входы',
  noPasswordSubject: 'Как войти в Ciné-Compagnon',
  noPassword:
    'Кто-то запросил новый пароль для {email}. Пароля у твоего аккаунта нет: ты входишь через {name}.',
  ifNotAsked: 'Если это не ты, делать ничего не нужно.',
  signIn: 'Войти',
  otherAccountSubject: 'У тебя есть ещё один аккаунт Ciné-Compagnon',
  otherAccount:
    'Твой адрес {email} подтверждён. Такой же адрес есть у другого аккаунта: в него ты входишь через {name}.',
  eitherAccount:
    'Если тебе нужен он, выйди из этого аккаунта и войди через {name}. Если хочешь оставить оба, делать ничего не нужно.',
};
