import type { Words } from '../index.tsx';

export const player: Words['player'] = {
  level: 'Уровень',
  toNext: 'ещё {xp, number} XP до уровня {level, number}',
  lastXp: 'Последние XP',
  noXp: 'Пока ничего: возьми вызов и посмотри фильм, который идёт в зачёт.',
  xp: '{xp, plural, one {# XP} few {# XP} many {# XP} other {# XP}}',
};
