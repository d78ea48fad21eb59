export const challenge = {
  untitled: 'Défi sans titre',
  rarity:
    '{rarity, select, common {Commun} uncommon {Peu commun} rare {Rare} epic {Épique} other {Légendaire}}',
  reward: '+{xp, number} XP',
  done: 'Réussi',
  doneOn: 'Réussi le {date}',
  until: 'Jusqu’au {to}',
  ended: 'Terminé le {to}',
  group: 'En groupe',
  mine: 'Créé par toi',
  of: '{count, number} sur {target, number}',
  whichMovies: 'Quels films ?',
  earlierMovie: 'Un film d’avant',
  alsoOnIt: 'Qui d’autre le relève',
  nobodyElse: 'Personne d’autre pour l’instant.',
};
