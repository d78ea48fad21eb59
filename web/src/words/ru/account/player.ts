import type { Words } from '../../index.tsx';

export const player: Words['player'] = {
  level: 'Уровень',
  toNext: 'ещё {xp, number} XP до уровня {level, number}',
  challenges: 'Текущие вызовы',
  allChallenges: 'Все вызовы',
  noChallenges: 'Пока нет вызовов',
  noChallengesHint: 'Вызов подскажет, какой фильм выбрать, и даст XP, когда ты его посмотришь.',
  pickChallenge: 'Выбрать вызов',
  tonight: 'Что смотрим сегодня?',
  tonightHint: 'Собери друзей вокруг списка, который доступен всем.',
  next: 'Что посмотреть дальше',
  advancing:
    '{count, plural, =0 {Ничто на твоих сервисах не продвигает твои вызовы.} one {# фильм на твоих сервисах продвигает твои вызовы.} few {# фильма на твоих сервисах продвигают твои вызовы.} many {# фильмов на твоих сервисах продвигают твои вызовы.} other {# фильма на твоих сервисах продвигают твои вызовы.}}',
  noNext: 'Предложить нечего',
  noNextHint: 'На твоих сервисах не осталось непросмотренных фильмов. Добавь те сервисы, что у тебя есть.',
  nextOffline: 'Без сети нет подсказок: они появятся, как только сеть вернётся.',
  changeServices: 'Изменить',
  noServices: 'Пока ни одного: нет сервиса — нет фильмов.',
  sampleOffers: 'Эти данные о доступности — пример.',
  lastXp: 'Последние XP',
  noXp: 'XP пока нет. Прими вызов и посмотри фильм, который идёт в зачёт.',
  xpToCome:
    'Ещё {left, plural, one {# фильм} few {# фильма} many {# фильмов} other {# фильма}} — и вызов «{title}» принесёт тебе {xp, number} XP.',
  otherXp: 'Другое',
  granted: 'заработано',
  taken: 'снято: фильм больше не в зачёте',
  returned: 'возвращено',
  signedXp: '{sign, select, less {−{xp, number} XP} other {+{xp, number} XP}}',
  sessionNow: 'Сегодня',
  sessionWith:
    '{count, plural, one {# человек здесь} few {# человека здесь} many {# человек здесь} other {# человека здесь}}',
  sessionsOpen:
    '{count, plural, one {# открытый вечер} few {# открытых вечера} many {# открытых вечеров} other {# открытого вечера}}',
};
