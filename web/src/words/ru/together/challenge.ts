import type { Words } from '../../catalogues.ts';

export const challenge: Words['challenge'] = {
  untitled: 'Вызов без названия',
  rarity:
    '{rarity, select, common {Обычный} uncommon {Необычный} rare {Редкий} epic {Эпический} other {Легендарный}}',
  reward: '+{xp, number} XP',
  paysOnly: 'из {xp, number}: вызовы игроков приносят не больше {week, number} XP в неделю',
  done: 'Выполнен',
  doneOn: 'Выполнен {date}',
  until: 'До {to} включительно',
  ended: 'Закончился {to}',
  group: 'Групповой',
  mine: 'Создан тобой',
  of: '{count, number} из {target, number}',
  whichMovies: 'Какие фильмы?',
  earlierMovie: 'Один из прежних фильмов',
  alsoOnIt: 'Кто ещё участвует',
  nobodyElse: 'Пока больше никого.',
  week: 'На этой неделе',
  weekLeft: 'Ещё {days, plural, one {# день} few {# дня} many {# дней} other {# дня}}, до вечера воскресенья',
  weekEnds: '{when, select, today {До сегодняшнего вечера} other {До завтрашнего вечера}}',
  weekDone: 'Все три выполнены. Новые — в понедельник!',
  weekNone: 'На этой неделе в твоей стране вызовов нет.',
  weekOffline: 'Нет сети: вызовы недели вернутся вместе с ней.',
  weekHint: 'Присоединяться не нужно: просто смотри.',
  difficulty: '{difficulty, select, easy {Лёгкий} medium {Средний} other {Сложный}}',
};
