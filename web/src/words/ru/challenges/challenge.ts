import type { Words } from '../../index.tsx';

export const challenge: Words['challenge'] = {
  untitled: 'Вызов без названия',
  reward: '+{xp, number} XP',
  done: 'Выполнен',
  doneOn: 'Выполнен {date}',
  until: 'До {to} включительно',
  ended: 'Закончился {to}',
  group: 'Групповой',
  mine: 'Твой',
  of: '{count, number} из {target, number}',
  whichMovies: 'Какие фильмы?',
  earlierMovie: 'Фильм пораньше',
  alsoOnIt: 'Кто ещё участвует',
  nobodyElse: 'Пока больше никто не участвует.',
};
