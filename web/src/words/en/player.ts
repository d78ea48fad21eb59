import type { Words } from '../index.tsx';

export const player: Words['player'] = {
  level: 'Level',
  toNext: '{xp, number} XP to level {level, number}',
  lastXp: 'Last XP',
  noXp: 'Nothing yet: take on a challenge and watch a movie that counts.',
  xp: '{xp, plural, one {# XP} other {# XP}}',
};
