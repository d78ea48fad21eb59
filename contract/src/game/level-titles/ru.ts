/** The titles of levels in Russian. */
import type { levelTitles as french } from './fr.ts';

export const levelTitles: Record<keyof typeof french, string> = {
  apprentice: 'Дежурный по залу',
  adventurer: 'Странник между рядами',
  seasoned: 'Завсегдатай первого ряда',
  'local-hero': 'Звезда района',
  champion: 'Имя на афише',
  veteran: 'Опора киноклуба',
  elite: 'Любимец критиков',
  legend: 'Легенда экрана',
  mythic: 'Миф кинематографа',
  immortal: 'Вечная звезда большого экрана',
};
