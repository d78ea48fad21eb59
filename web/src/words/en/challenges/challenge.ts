import type { Words } from '../../index.tsx';

export const challenge: Words['challenge'] = {
  untitled: 'Untitled challenge',
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
