import type { Words } from '../../catalogues.ts';

export const challenge: Words['challenge'] = {
  untitled: 'Вызов без названия',
  rarity:
    '{rarity, select, common {Обычный} uncommon {Необычный} rare {Редкий} epic {Эпический} other {Легендарный}}',
  reward: '+{xp, number} XP',
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
};
