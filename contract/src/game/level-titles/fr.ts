/** The titles of levels in French. */

/** What the title of a level is called, by the milestone’s `title`. */
export const levelTitles = {
  apprentice: 'Porte-lampe de la salle',
  adventurer: 'Globe-trotteur des salles',
  seasoned: 'Pilier du premier rang',
  'local-hero': 'Vedette du quartier',
  champion: 'Tête d’affiche',
  veteran: 'Mémoire de la cinémathèque',
  elite: 'Palme de la critique',
  legend: 'Légende de l’écran',
  mythic: 'Mythe du septième art',
  immortal: 'Étoile éternelle du grand écran',
};
