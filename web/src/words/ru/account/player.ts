import type { Words } from '../../catalogues.ts';

export const player: Words['player'] = {
  level: 'Уровень',
  toNext: '{xp, number} XP до уровня {level, number}',
  totalXp: '{xp, number} XP',
  number: '{count, number}',
  moviesSeen:
    '{count, plural, one {фильм посмотрен} few {фильма посмотрено} many {фильмов посмотрено} other {фильма посмотрено}}',
  challengesUnderWay:
    '{count, plural, one {текущий вызов} few {текущих вызова} many {текущих вызовов} other {текущего вызова}}',
  coins: '{count, plural, one {монета} few {монеты} many {монет} other {монеты}}',
  streakDays: '{count, plural, one {день подряд} few {дня подряд} many {дней подряд} other {дня подряд}}',
  streakGoesOn:
    'Фильм сегодня — и будет {days, plural, one {# день} few {# дня} many {# дней} other {# дня}} подряд',
  streakByFreeze:
    'Фильм сегодня спасёт серию: {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}, пропуск этой недели пойдёт в дело',
  upForGrabs: 'Что принесёт этот вечер',
  stepOf: 'Фильм {count, number} из {target, number} для вызова «{title}»',
  toSession: 'Вернуться к киновечеру',
  evenings: 'Последние фильмы',
  earlierEvenings:
    '{count, plural, one {Ещё # фильм} few {Ещё # фильма} many {Ещё # фильмов} other {Ещё # фильма}}',
  challenges: 'Текущие вызовы',
  allChallenges: 'Все вызовы',
  noChallenges: 'Текущих вызовов нет',
  noChallengesHint: 'Вызов — хороший повод выбрать фильм, а в конце тебя ждут XP.',
  pickChallenge: 'Выбрать вызов',
  tonight: 'Что смотрим сегодня?',
  tonightHint: 'Собери друзей: в списке только то, что вы можете посмотреть вместе.',
  startOrJoin: 'Начать или присоединиться',
  next: 'Что посмотреть дальше',
  advancing:
    '{count, plural, =0 {На твоих сервисах нет фильмов для твоих вызовов.} one {# фильм на твоих сервисах продвинет твои вызовы.} few {# фильма на твоих сервисах продвинут твои вызовы.} many {# фильмов на твоих сервисах продвинут твои вызовы.} other {# фильма на твоих сервисах продвинут твои вызовы.}}',
  noNext: 'Предложить нечего',
  noNextHint: 'На твоих сервисах не осталось непросмотренного. Какого-то сервиса не хватает? Добавь его.',
  nextOffline: 'Без сети подсказок нет: они вернутся вместе с ней.',
  changeServices: 'Изменить',
  noServices: 'Пока ни одного. Добавь свои, и появятся фильмы.',
  lastXp: 'Последние награды',
  services: 'Мои сервисы',
  groups: 'Мои группы',
  allGroups: 'Все группы',
  groupSize: '{count, plural, one {# участник} few {# участника} many {# участников} other {# участника}}',
  noXp: 'XP пока нет. Прими вызов и посмотри фильм, который идёт в зачёт.',
  xpToCome:
    'Ещё {left, plural, one {# фильм} few {# фильма} many {# фильмов} other {# фильма}} — и вызов «{title}» принесёт тебе {xp, number} XP.',
  otherXp: 'Другое',
  forMovie: 'Просмотренный фильм',
  forWeek: 'Первый фильм в компании на этой неделе',
  forEvening: 'Вечер, который ты устроил(а)',
  forRating: 'Оценка фильму',
  forWeekly: 'Задание недели',
  forVote: 'Голос за фильм, который вы посмотрели',
  forMilestone: 'Новая ступень',
  granted: 'заработано',
  adjusted: 'пересчитано: изменилась серия или компания',
  taken: 'снято: фильм больше не в зачёте',
  returned: 'возвращено',
  signedXp: '{sign, select, less {−{xp, number} XP} other {+{xp, number} XP}}',
  signedCoins:
    '{sign, select, less {−{coins, plural, one {# монета} few {# монеты} many {# монет} other {# монеты}}} other {+{coins, plural, one {# монета} few {# монеты} many {# монет} other {# монеты}}}}',
  streakDay: '{day, number}-й день подряд',
  unpaid_custom: 'Твой собственный фильм ничего не приносит, пока его нет в каталоге.',
  unpaid_late: 'Отмечено слишком поздно: награда положена до конца следующего дня.',
  unpaid_again: 'Ты смотришь его второй раз за год: награда бывает раз в год.',
  unpaid_day: 'Награду приносят три фильма в день. Этот всё равно идёт в зачёт вызовов.',
  unpaid_week: 'Награду приносят семь фильмов в неделю. Этот всё равно идёт в зачёт вызовов и серии.',
  sessionNow: 'Сегодня',
  sessionWith:
    '{count, plural, one {# человек здесь} few {# человека здесь} many {# человек здесь} other {# человека здесь}}',
  sessionsOpen:
    '{count, plural, one {Идёт # киновечер} few {Идут # киновечера} many {Идут # киновечеров} other {Идут # киновечера}}',
};
