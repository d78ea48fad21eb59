export const notifications = {
  allRead: 'Прочитать все',
  markRead: 'Отметить как прочитанное',
  settings: 'Настройки',
  empty: 'Ничего нового',
  emptyHint: 'Всё, что касается тебя, появится здесь и останется на 30 дней.',
  older: 'Показать более ранние',
  forMembers: 'Уведомления приходят тем, у кого есть аккаунт. Создай его, чтобы их получать.',
  notKeptTitle: 'Нет сети',
  notKept: 'На этом устройстве ещё нет твоих уведомлений. Они появятся, когда вернётся сеть.',
  arrivalsTitle: '{arrived, plural, =0 {Похоже, пропало из твоих сервисов} other {Теперь в твоих сервисах}}',
  arrivals:
    '{arrived, plural, =0 {} other {{more, plural, =0 {«{title}» теперь есть на {service}.} one {«{title}» и ещё # фильм из твоего списка теперь есть в твоих сервисах.} few {«{title}» и ещё # фильма из твоего списка теперь есть в твоих сервисах.} many {«{title}» и ещё # фильмов из твоего списка теперь есть в твоих сервисах.} other {«{title}» и ещё # фильма из твоего списка теперь есть в твоих сервисах.}}}}{arrived, plural, =0 {} other {{left, plural, =0 {} other { }}}}{left, plural, =0 {} other {{moreLeft, plural, =0 {«{leftTitle}», похоже, больше нет на {leftService}.} one {«{leftTitle}» и ещё # фильма, похоже, больше нет в твоих сервисах.} few {«{leftTitle}» и ещё # фильмов, похоже, больше нет в твоих сервисах.} many {«{leftTitle}» и ещё # фильмов, похоже, больше нет в твоих сервисах.} other {«{leftTitle}» и ещё # фильма, похоже, больше нет в твоих сервисах.}}}}',
  moderationTitle:
    '{done, select, name {Мы скрыли твоё имя} username {Мы скрыли твой ник} title {Мы скрыли твой титул} bio {Мы скрыли то, что ты пишешь о себе} avatar {Мы убрали твоё фото} challenge {Мы скрыли название твоего вызова} movie {Мы скрыли название твоего фильма} group {Мы скрыли название твоей группы} collection {Мы скрыли название твоей подборки} entry {Мы скрыли то, что написано о фильме в твоей подборке} suspended {Твой аккаунт заблокирован} ended {Твой аккаунт снова открыт} other {Скрытое снова видно}}',
  moderation:
    '{done, select, ended {Тебе снова доступно всё.} shown {Мы посмотрели ещё раз.} other {Причина: {cause, select, impersonation {чужое имя} insult {оскорбления или угрозы} sexual {сексуальный контент} spam {реклама} private {чужая личная жизнь} other {нарушение правил}}.}}',
  reportDecidedTitle:
    '{thing, select, name {Мы рассмотрели твою жалобу на имя} title {Мы рассмотрели твою жалобу на название} text {Мы рассмотрели твою жалобу на текст} picture {Мы рассмотрели твою жалобу на фото} other {Мы рассмотрели твою жалобу на человека}}',
  reportDecided:
    '{done, select, acted {Мы приняли меры. Спасибо за помощь.} other {Мы ничего не изменили, потому что {cause, select, impersonation {никто не выдаёт себя за другого} insult {не нашли оскорблений и угроз} sexual {не нашли сексуального контента} spam {не нашли рекламы} private {не нашли подробностей чужой личной жизни} other {правила не нарушены}}.}}',
  invitationTitle:
    '{to, select, group {{name} приглашает тебя в группу «{group}»} other {Киновечер группы «{group}»}}',
  invitation:
    '{to, select, group {Прими или отклони приглашение в разделе «Группы».} other {Заходи: код не нужен.}}',
  groupNewsTitle:
    '{news, select, offered {{known, select, yes {{name} предлагает тебе} other {Тебе предлагают}} вести группу «{group}»} other {{known, select, yes {{name} теперь в группе «{group}»} other {В группе «{group}» пополнение}}}}',
  groupNews:
    '{news, select, offered {Прими или откажись на странице группы.} other {Посмотри, кто теперь в группе.}}',
  habitTitle:
    '{count, plural, =1 {Пора: «{name}»} one {Тебя ждёт # привычка} few {Тебя ждут # привычки} many {Тебя ждут # привычек} other {Тебя ждут # привычки}}',
  habitReminder:
    '{more, plural, =0 {На сегодня ещё не отмечено.} one {«{name}» и ещё #.} few {«{name}» и ещё #.} many {«{name}» и ещё #.} other {«{name}» и ещё #.}}',
  streakTitle:
    '{over, select, yes {{streak, plural, one {# день} few {# дня} many {# дней} other {# дня}} подряд: серия была под угрозой} other {{freeze, select, yes {Сегодня нужен фильм или привычка: {streak, plural, one {# день} few {# дня} many {# дней} other {# дня}} подряд} next {Сегодня нужен фильм или привычка: {streak, plural, one {# день} few {# дня} many {# дней} other {# дня}} подряд} other {{streak, plural, one {# день} few {# дня} many {# дней} other {# дня}} подряд: сегодня последний шанс}}}}',
  streakAtRisk:
    '{over, select, yes {В тот день нужен был фильм или привычка.} other {{freeze, select, yes {Фильм или привычка — и серия продолжится. Не получится — выручит пропуск этой недели, если вернуться к делу завтра.} next {Фильм или привычка — и серия продолжится. Не получится — выручит пропуск следующей недели, если вернуться к делу завтра.} other {Фильм или привычка — и серия продолжится.}}}}',
  dateChosenTitle: '{news, select, soon {Скоро киновечер} asked {Когда тебе удобно?} other {Дата выбрана}}',
  dateChosen:
    '{news, select, soon {Встречаемся: {when}{inGroup, select, yes {, группа «{group}»} other {}}.} asked {Группа «{group}» ищет дату для киновечера.} other {Киновечер: {when}{inGroup, select, yes {, группа «{group}»} other {}}.}}',
  duelProposedTitle: 'Вызов на дуэль: {name}',
  duelProposed:
    '{bet, plural, =0 {Посмотри на шансы и прими вызов или откажись.} one {Ставка: по # монете. Посмотри на шансы.} few {Ставка: по # монеты. Посмотри на шансы.} many {Ставка: по # монет. Посмотри на шансы.} other {Ставка: по # монеты. Посмотри на шансы.}}',
  duelAnsweredTitle:
    '{answer, select, declined {Вызов отклонён: {name}} won {Победа в дуэли: {name}} lost {Поражение в дуэли: {name}} other {Ничья в дуэли: {name}}}',
  duelAnswered:
    '{answer, select, declined {{bet, plural, =0 {Может быть, в другой раз.} other {Ставка вернулась к тебе.}}} won {{bet, plural, =0 {Посмотри, как это было.} other {Обе ставки твои. Посмотри, как это было.}}} other {Посмотри, как это было.}}',
  duelLapsedTitle: 'Вызов остался без ответа: {name}',
  duelLapsed: '{bet, plural, =0 {Его время вышло.} other {Его время вышло, ставка вернулась к тебе.}}',
  somebody: 'Кто-то',
  friendRequestTitle: '{name} хочет добавить тебя в друзья',
  friendRequest: 'Прими или отклони заявку в разделе «Друзья».',
  friendAcceptedTitle: '{name} принимает твою заявку',
  friendAccepted: 'Теперь вы друзья.',
  friendCompletedTitle: '{name}: вызов пройден',
  friendCompleted: '{of, select, everyone {«{title}». А ты сможешь?} other {Это вызов для своих.}}',
  broadcastTitle: '{title}',
  broadcast: '{body}',
  tipTitle: '{name} советует фильм',
  tip: '{named, select, yes {«{title}». Понравится ли тебе?} other {Посмотри, какой и для тебя ли он.}}',
  pollOpenedTitle: 'Голосуем, что смотреть',
  pollOpened: '«{group}»: что бы тебе хотелось посмотреть?',
  pollDecidedTitle: '{won, select, yes {Голосование закончилось: «{title}»} other {Голосование закончилось}}',
  pollDecided:
    '{won, select, yes {«{group}»: выбор сделан.} other {«{group}»: на этот раз фильм выбрать не удалось.}}',
  offerCheckedTitle: 'Твоё сообщение проверено',
  offerChecked: '{offered, select, yes {«{title}» есть на {service}.} other {«{title}» нет на {service}.}}',
  acceptInto: 'Принять и вступить в группу «{group}»',
};
