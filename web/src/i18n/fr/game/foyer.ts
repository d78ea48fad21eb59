export const foyer = {
  level: 'Niveau {level, number}',
  forMembers: 'Avec un compte, tu gardes ton personnage, tes défis et tes badges.',
  noCharacter: 'Crée le tien',
  underWay: '{count, plural, =0 {Choisis le premier} one {# en cours} other {# en cours}}',
  badges: '{count, plural, =0 {Le premier t’attend} one {# gagné} other {# gagnés}}',
  duels: '{count, plural, =0 {Défie un ami} one {# duel t’attend} other {# duels t’attendent}}',
  coins:
    '{count, plural, =0 {De quoi équiper ton personnage} one {# pièce à dépenser} other {# pièces à dépenser}}',
  habits: 'Coche ta journée',
  tasks: 'Ce que tu veux faire, et quand',
  streak: '{count, plural, =0 {Un film ce soir l’allume} one {# jour} other {# jours d’affilée}}',
  leaderboards: 'Entre amis, en groupe, partout',
};
