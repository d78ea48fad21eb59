import { plural, select } from '@cine/contract/text/message';

export const notifications = {
  allRead: 'Прочитать все',
  markRead: 'Отметить как прочитанное',
  settings: 'Настройки',
  empty: 'Ничего нового',
  emptyHint: 'Всё, что касается тебя, появится здесь и останется на 30 дней.',
  older: 'Показать более ранние',
  forMembers: 'Уведомления приходят тем, у кого есть аккаунт. Создай его, чтобы их получать.',
  title_arrivals: '{arrived, plural, =0 {Похоже, пропало из твоих сервисов} other {Теперь в твоих сервисах}}',
  body_arrivals: plural('arrived', {
    '=0': '',
    other: plural('more', {
      '=0': '«{title}» теперь есть на {service}.',
      one: '«{title}» и ещё # фильм из твоего списка теперь есть в твоих сервисах.',
      few: '«{title}» и ещё # фильма из твоего списка теперь есть в твоих сервисах.',
      many: '«{title}» и ещё # фильмов из твоего списка теперь есть в твоих сервисах.',
      other: '«{title}» и ещё # фильма из твоего списка теперь есть в твоих сервисах.',
    }),
  }),
  departures: plural('left', {
    '=0': '',
    other: plural('moreLeft', {
      '=0': '«{leftTitle}», похоже, больше нет на {leftService}.',
      one: '«{leftTitle}» и ещё # фильма, похоже, больше нет в твоих сервисах.',
      few: '«{leftTitle}» и ещё # фильмов, похоже, больше нет в твоих сервисах.',
      many: '«{leftTitle}» и ещё # фильмов, похоже, больше нет в твоих сервисах.',
      other: '«{leftTitle}» и ещё # фильма, похоже, больше нет в твоих сервисах.',
    }),
  }),
  title_moderation: select('done', {
    name: 'Мы скрыли твоё имя',
    username: 'Мы скрыли твой ник',
    title: 'Мы скрыли твой титул',
    bio: 'Мы скрыли то, что ты пишешь о себе',
    avatar: 'Мы убрали твоё фото',
    challenge: 'Мы скрыли название твоего вызова',
    movie: 'Мы скрыли название твоего фильма',
    group: 'Мы скрыли название твоей группы',
    collection: 'Мы скрыли название твоей подборки',
    entry: 'Мы скрыли то, что написано о фильме в твоей подборке',
    suspended: 'Твой аккаунт заблокирован',
    ended: 'Твой аккаунт снова открыт',
    other: 'Скрытое снова видно',
  }),
  body_moderation: select('done', {
    ended: 'Тебе снова доступно всё.',
    shown: 'Мы посмотрели ещё раз.',
    other: select('cause', {
      impersonation: 'Причина: чужое имя.',
      insult: 'Причина: оскорбления или угрозы.',
      sexual: 'Причина: сексуальный контент.',
      spam: 'Причина: реклама.',
      private: 'Причина: чужая личная жизнь.',
      other: 'Причина: нарушение правил.',
    }),
  }),
  'title_report-decided': select('thing', {
    name: 'Мы рассмотрели твою жалобу на имя',
    title: 'Мы рассмотрели твою жалобу на название',
    text: 'Мы рассмотрели твою жалобу на текст',
    picture: 'Мы рассмотрели твою жалобу на фото',
    other: 'Мы рассмотрели твою жалобу на человека',
  }),
  'body_report-decided': select('done', {
    acted: 'Мы приняли меры. Спасибо за помощь.',
    other: select('cause', {
      impersonation: 'Мы ничего не изменили, потому что никто не выдаёт себя за другого.',
      insult: 'Мы ничего не изменили, потому что не нашли оскорблений и угроз.',
      sexual: 'Мы ничего не изменили, потому что не нашли сексуального контента.',
      spam: 'Мы ничего не изменили, потому что не нашли рекламы.',
      private: 'Мы ничего не изменили, потому что не нашли подробностей чужой личной жизни.',
      other: 'Мы ничего не изменили, потому что правила не нарушены.',
    }),
  }),
  title_invitation:
    '{to, select, group {{name} приглашает тебя в группу «{group}»} other {Киновечер группы «{group}»}}',
  body_invitation:
    '{to, select, group {Прими или отклони приглашение в разделе «Группы».} other {Заходи: код не нужен.}}',
  'title_group-news': select('news', {
    offered: select('known', {
      yes: '{name} предлагает тебе вести группу «{group}»',
      other: 'Тебе предлагают вести группу «{group}»',
    }),
    other: select('known', {
      yes: '{name} теперь в группе «{group}»',
      other: 'В группе «{group}» пополнение',
    }),
  }),
  'body_group-news':
    '{news, select, offered {Прими или откажись на странице группы.} other {Посмотри, кто теперь в группе.}}',
  'title_habit-reminder':
    '{count, plural, =1 {Пора: «{name}»} one {Тебя ждёт # привычка} few {Тебя ждут # привычки} many {Тебя ждут # привычек} other {Тебя ждут # привычки}}',
  'body_habit-reminder':
    '{more, plural, =0 {На сегодня ещё не отмечено.} =1 {«{name}» и ещё одна.} one {«{name}» и ещё #.} few {«{name}» и ещё #.} many {«{name}» и ещё #.} other {«{name}» и ещё #.}}',
  'title_task-evaluated':
    '{many, select, yes {Твои задачи оценены} failed {Задачу «{title}» не удалось оценить заново} other {Задача «{title}» оценена}}',
  'body_task-evaluated':
    '{many, select, yes {Посмотри, что они принесут.} failed {Прежняя оценка остаётся в силе, попытка не потрачена.} other {Посмотри, что она принесёт.}}',
  'title_streak-at-risk': select('over', {
    yes: plural('streak', {
      one: '# день подряд: серия была под угрозой',
      few: '# дня подряд: серия была под угрозой',
      many: '# дней подряд: серия была под угрозой',
      other: '# дня подряд: серия была под угрозой',
    }),
    other: select('freeze', {
      no: plural('streak', {
        one: '# день подряд: сегодня последний шанс',
        few: '# дня подряд: сегодня последний шанс',
        many: '# дней подряд: сегодня последний шанс',
        other: '# дня подряд: сегодня последний шанс',
      }),
      other: plural('streak', {
        one: 'Серия ждёт тебя сегодня: # день подряд',
        few: 'Серия ждёт тебя сегодня: # дня подряд',
        many: 'Серия ждёт тебя сегодня: # дней подряд',
        other: 'Серия ждёт тебя сегодня: # дня подряд',
      }),
    }),
  }),
  'body_streak-at-risk': select('over', {
    yes: 'В тот день нужен был фильм, привычка или задача.',
    other: select('freeze', {
      yes: 'Фильм, привычка или задача — и серия продолжится. Не получится — выручит пропуск этой недели, если вернуться к делу завтра.',
      next: 'Фильм, привычка или задача — и серия продолжится. Не получится — выручит пропуск следующей недели, если вернуться к делу завтра.',
      other: 'Фильм, привычка или задача — и серия продолжится.',
    }),
  }),
  'title_date-chosen':
    '{news, select, soon {Скоро киновечер} asked {Когда тебе удобно?} cancelled {Киновечер отменён} other {Дата выбрана}}',
  'body_date-chosen': select('news', {
    soon: select('inGroup', {
      yes: 'Встречаемся: {when}, группа «{group}».',
      other: 'Встречаемся: {when}.',
    }),
    asked: 'Группа «{group}» ищет дату для киновечера.',
    cancelled: select('dated', {
      yes: select('inGroup', {
        yes: 'Было назначено: {when}, группа «{group}».',
        other: 'Было назначено: {when}.',
      }),
      other: select('inGroup', {
        yes: 'Группа «{group}» больше не ищет дату.',
        other: 'Дату больше не выбирают.',
      }),
    }),
    other: select('inGroup', {
      yes: 'Киновечер: {when}, группа «{group}».',
      other: 'Киновечер: {when}.',
    }),
  }),
  'title_duel-proposed': 'Вызов на дуэль: {name}',
  'body_duel-proposed': plural('bet', {
    '=0': 'Посмотри на шансы и прими вызов или откажись.',
    one: 'Ставка: по # монете. Посмотри на шансы.',
    few: 'Ставка: по # монеты. Посмотри на шансы.',
    many: 'Ставка: по # монет. Посмотри на шансы.',
    other: 'Ставка: по # монеты. Посмотри на шансы.',
  }),
  'title_duel-answered':
    '{answer, select, declined {Вызов отклонён: {name}} won {Победа в дуэли: {name}} lost {Поражение в дуэли: {name}} other {Ничья в дуэли: {name}}}',
  'body_duel-answered': select('answer', {
    declined: plural('bet', {
      '=0': 'Может быть, в другой раз.',
      other: 'Ставка вернулась к тебе.',
    }),
    won: plural('bet', {
      '=0': 'Посмотри, как это было.',
      other: 'Обе ставки твои. Посмотри, как это было.',
    }),
    other: 'Посмотри, как это было.',
  }),
  'title_duel-lapsed': 'Вызов остался без ответа: {name}',
  'body_duel-lapsed':
    '{bet, plural, =0 {Его время вышло.} other {Его время вышло, ставка вернулась к тебе.}}',
  'title_new-device': 'Новый вход в твой аккаунт',
  'body_new-device':
    '{named, select, yes {{device}, новое устройство.} other {Новое устройство.}} Это не ты? Заверши все сеансы в настройках.',
  'title_way-in':
    '{done, select, added {Новый способ входа в твой аккаунт} other {Способ входа в твой аккаунт удалён}}',
  'body_way-in':
    '{way, select, passkey {Ключ доступа «{name}».} other {{name}.}} Это не ты? Заверши все сеансы в настройках.',
  somebody: 'Кто-то',
  'title_friend-request': '{name} хочет добавить тебя в друзья',
  'body_friend-request': 'Прими или отклони заявку в разделе «Друзья».',
  'title_friend-accepted': '{name} принимает твою заявку',
  'body_friend-accepted': 'Теперь вы друзья.',
  'title_friend-completed-challenge': '{name}: вызов пройден',
  'body_friend-completed-challenge':
    '{of, select, everyone {«{title}». А ты сможешь?} other {Это вызов для своих.}}',
  title_broadcast: '{title}',
  body_broadcast: '{body}',
  title_tip: '{name} советует фильм',
  body_tip: '{named, select, yes {«{title}». Понравится ли тебе?} other {Посмотри, какой и для тебя ли он.}}',
  'title_poll-opened': 'Голосуем, что смотреть',
  'body_poll-opened': '«{group}»: что бы тебе хотелось посмотреть?',
  'title_poll-decided':
    '{won, select, yes {Голосование закончилось: «{title}»} other {Голосование закончилось}}',
  'body_poll-decided':
    '{won, select, yes {«{group}»: выбор сделан.} other {«{group}»: на этот раз фильм выбрать не удалось.}}',
  'title_offer-checked': 'Твоё сообщение проверено',
  'body_offer-checked':
    '{offered, select, yes {«{title}» есть на {service}.} other {«{title}» нет на {service}.}}',
  acceptInto: 'Принять и вступить в группу «{group}»',
};
