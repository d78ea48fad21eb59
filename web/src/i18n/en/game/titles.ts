import { levelTitles } from '@cine/contract/game/level-titles/en';
import type { Words } from '../../catalogues.ts';

export const titles: Words['titles'] = {
  title: 'Your title',
  wear: 'Title beside your name',
  bare: 'None',
  own: 'One of my own…',
  ownText: 'Your title, in your own words',
  none: 'Every badge you earn gives you a title to wear.',
  hint: 'Your title is on your profile, for those who see your level. Every badge gives you one; from level {level} on you can write your own.',
  mayBegin: 'Level {level, number}: you can start over at level 1, with a star beside your name.',
  begin: 'Start over at level 1',
  beginTitle: 'Start over at level 1?',
  beginHint:
    'You keep everything: XP, coins, badges, titles. Only your level starts over, and a star joins your name. There’s no way back.',
  ...levelTitles,
};
