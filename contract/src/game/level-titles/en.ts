/** The titles of levels in English. */
import type { levelTitles as french } from './fr.ts';

export const levelTitles: Record<keyof typeof french, string> = {
  apprentice: 'Usher',
  adventurer: 'Wanderer of the aisles',
  seasoned: 'Front-row regular',
  'local-hero': 'Star of the block',
  champion: 'Top of the bill',
  veteran: 'Pillar of the film club',
  elite: 'Critics’ darling',
  legend: 'Screen legend',
  mythic: 'Myth of the movies',
  immortal: 'Immortal of the silver screen',
};
