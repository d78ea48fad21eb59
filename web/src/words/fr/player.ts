export const player = {
  level: 'Niveau',
  toNext: 'encore {xp, number} XP jusqu’au niveau {level, number}',
  lastXp: 'Derniers XP',
  noXp: 'Rien encore : rejoins un défi et regarde un film qui compte.',
  xp: '{xp, plural, one {# XP} other {# XP}}',
};
