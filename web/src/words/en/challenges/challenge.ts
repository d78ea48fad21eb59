import type { Words } from '../../catalogues.ts';

export const challenge: Words['challenge'] = {
  untitled: 'Untitled challenge',
  rarity: '{rarity, select, common {Common} uncommon {Uncommon} rare {Rare} epic {Epic} other {Legendary}}',
  reward: '+{xp, number} XP',
  done: 'Completed',
  doneOn: 'Completed on {date}',
  until: 'Until {to}',
  ended: 'Ended on {to}',
  group: 'Group',
  mine: 'Made by you',
  of: '{count, number} of {target, number}',
  whichMovies: 'Which movies?',
  earlierMovie: 'An earlier movie',
  alsoOnIt: 'Who else is on it',
  nobodyElse: 'Nobody else yet.',
};
