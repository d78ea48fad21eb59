import type { NotificationWords } from './index.ts';

export const ru: NotificationWords = {
  kinds: {
    'friend-request': { title: 'Новая заявка в друзья', body: 'Посмотри, от кого.' },
    'friend-accepted': { title: 'Твоя заявка принята', body: 'У тебя новый друг.' },
    'friend-completed-challenge': {
      title: 'Друг прошёл вызов',
      body: '{of, select, everyone {«{title}». А ты сможешь?} other {Посмотри, как у него дела.}}',
    },
    tip: {
      title: 'Друг советует фильм',
      body: '{named, select, yes {«{title}». Понравится ли тебе?} other {Посмотри какой.}}',
    },
    'poll-opened': { title: 'Голосуем, что смотреть', body: '«{group}»: что бы тебе хотелось посмотреть?' },
    'poll-decided': {
      title: '{won, select, yes {Голосование закончилось: «{title}»} other {Голосование закончилось}}',
      body: '{won, select, yes {«{group}»: выбор сделан.} other {«{group}»: на этот раз фильм выбрать не удалось.}}',
    },
    'offer-checked': {
      title: 'Твоё сообщение проверено',
      body: '{offered, select, yes {«{title}» есть на {service}.} other {«{title}» нет на {service}.}}',
    },
    broadcast: { title: '{title}', body: '{body}' },
    arrivals: {
      title: '{arrived, plural, =0 {Похоже, пропало из твоих сервисов} other {Теперь в твоих сервисах}}',
      body: [
        '{arrived, plural, =0 {} other {{more, plural, =0 {«{title}» теперь есть на {service}.} one {«{title}» и ещё # фильм из твоего списка теперь есть в твоих сервисах.} few {«{title}» и ещё # фильма из твоего списка теперь есть в твоих сервисах.} many {«{title}» и ещё # фильмов из твоего списка теперь есть в твоих сервисах.} other {«{title}» и ещё # фильма из твоего списка теперь есть в твоих сервисах.}}}}',
        '{left, plural, =0 {} other {{moreLeft, plural, =0 {«{leftTitle}», похоже, больше нет на {leftService}.} one {«{leftTitle}» и ещё # фильма, похоже, больше нет в твоих сервисах.} few {«{leftTitle}» и ещё # фильмов, похоже, больше нет в твоих сервисах.} many {«{leftTitle}» и ещё # фильмов, похоже, больше нет в твоих сервисах.} other {«{leftTitle}» и ещё # фильма, похоже, больше нет в твоих сервисах.}}}}',
      ],
    },
    moderation: {
      title:
        '{done, select, name {Мы скрыли твоё имя} username {Мы скрыли твой ник} title {Мы скрыли твой титул} challenge {Мы скрыли название твоего вызова} movie {Мы скрыли название твоего фильма} group {Мы скрыли название твоей группы} suspended {Твой аккаунт заблокирован} ended {Твой аккаунт снова открыт} other {Скрытое снова видно}}',
      body: '{done, select, ended {Тебе снова доступно всё.} shown {Мы посмотрели ещё раз.} other {Причина: {cause, select, impersonation {чужое имя} insult {оскорбления или угрозы} sexual {сексуальный контент} spam {реклама} private {чужая личная жизнь} other {нарушение правил}}.}}',
    },
    'report-decided': {
      title:
        '{thing, select, name {Мы рассмотрели твою жалобу на имя} title {Мы рассмотрели твою жалобу на название} other {Мы рассмотрели твою жалобу на человека}}',
      body: '{done, select, acted {Мы приняли меры. Спасибо за помощь.} other {Мы ничего не изменили, потому что {cause, select, impersonation {никто не выдаёт себя за другого} insult {не нашли оскорблений и угроз} sexual {не нашли сексуального контента} spam {не нашли рекламы} private {не нашли подробностей чужой личной жизни} other {правила не нарушены}}.}}',
    },
    invitation: {
      title: 'Друг приглашает тебя',
      body: '{to, select, group {В группу: посмотри, в какую.} other {На киновечер: заходи.}}',
    },
    'group-news': {
      title:
        '{news, select, offered {Тебе предлагают вести группу «{group}»} other {Пополнение в группе «{group}»}}',
      body: '{news, select, offered {Прими или откажись на странице группы.} other {Посмотри, кто пришёл.}}',
    },
    'streak-at-risk': {
      title:
        '{freeze, select, yes {Сегодня нужен фильм или привычка: {streak, plural, one {# день} few {# дня} many {# дней} other {# дня}} подряд} next {Сегодня нужен фильм или привычка: {streak, plural, one {# день} few {# дня} many {# дней} other {# дня}} подряд} other {{streak, plural, one {# день} few {# дня} many {# дней} other {# дня}} подряд: сегодня последний шанс}}',
      body: '{freeze, select, yes {Фильм или привычка — и серия продолжится. Не получится — выручит пропуск этой недели, если вернуться к делу завтра.} next {Фильм или привычка — и серия продолжится. Не получится — выручит пропуск следующей недели, если вернуться к делу завтра.} other {Фильм или привычка — и серия продолжится.}}',
    },
    'habit-reminder': {
      title:
        '{count, plural, =1 {Пора: «{name}»} one {Тебя ждёт # привычка} few {Тебя ждут # привычки} many {Тебя ждут # привычек} other {Тебя ждут # привычки}}',
      body: '{more, plural, =0 {На сегодня ещё не отмечено.} one {«{name}» и ещё #.} few {«{name}» и ещё #.} many {«{name}» и ещё #.} other {«{name}» и ещё #.}}',
    },
    'date-chosen': {
      title: '{news, select, soon {Скоро киновечер} asked {Когда тебе удобно?} other {Дата выбрана}}',
      body: '{news, select, soon {Встречаемся: {when}{inGroup, select, yes {, группа «{group}»} other {}}.} asked {Группа «{group}» ищет дату для киновечера.} other {Киновечер: {when}{inGroup, select, yes {, группа «{group}»} other {}}.}}',
    },
    'duel-proposed': {
      title: 'Тебя вызывают на дуэль',
      body: '{bet, plural, =0 {Посмотри на шансы и прими вызов или откажись.} one {Ставка: по # монете. Посмотри на шансы.} few {Ставка: по # монеты. Посмотри на шансы.} many {Ставка: по # монет. Посмотри на шансы.} other {Ставка: по # монеты. Посмотри на шансы.}}',
    },
    'duel-answered': {
      title:
        '{answer, select, declined {Твой вызов отклонён} won {Дуэль за тобой} lost {Дуэль проиграна} other {В дуэли ничья}}',
      body: '{answer, select, declined {{bet, plural, =0 {Может быть, в другой раз.} other {Ставка вернулась к тебе.}}} won {{bet, plural, =0 {Посмотри, как это было.} other {Обе ставки твои. Посмотри, как это было.}}} other {Посмотри, как это было.}}',
    },
    'duel-lapsed': {
      title: 'Твой вызов остался без ответа',
      body: '{bet, plural, =0 {Его время вышло.} other {Его время вышло, ставка вернулась к тебе.}}',
    },
  },
  digest: {
    title:
      '{count, plural, one {# новое уведомление} few {# новых уведомления} many {# новых уведомлений} other {# нового уведомления}}',
    body: 'Посмотри, что нового.',
  },
  mail: {
    subject:
      '{count, plural, one {Тебя ждёт # уведомление} few {Тебя ждут # уведомления} many {Тебя ждут # уведомлений} other {Тебя ждёт # уведомления}}',
    intro: '{count, plural, =1 {Вот что ещё не прочитано.} other {Вот что ещё не прочитано, сначала новое.}}',
    more: '{more, plural, one {И ещё #.} few {И ещё #.} many {И ещё #.} other {И ещё #.}}',
    open: 'Посмотреть всё',
    why: 'Это письмо приходит не чаще раза в день, по твоей просьбе.',
    settings: 'Изменить настройки',
    unsubscribe: 'Больше не присылать',
    askTitle: 'Больше не присылать уведомления по почте?',
    ask: 'В приложении они останутся. Снова включить письма можно в настройках.',
    askButton: 'Больше не присылать',
    doneTitle: 'Готово',
    done: 'Уведомления больше не приходят по почте. Снова включить их можно в настройках.',
  },
};
