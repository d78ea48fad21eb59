export const reveal = {
  tonight: 'Ce soir, on regarde',
  by: 'Choisi par {name}',
  byYou: 'Ton choix',
  goOn: 'On y va',
  skip: 'Passer',
  rate: 'Ta note ?',
  others: 'Ce que les autres ont gagné',
  offered:
    '{count, plural, one {Un défi va avec ce film : tu le relèves ?} other {# défis vont avec ce film : tu en relèves un ?}}',
  offeredBefore: 'Si tu dis oui maintenant, le film de ce soir compte.',
  offeredAfter: 'Pour ce film, c’est trop tard ; les prochains compteront.',
  offeredWith: 'Avec {names}',
  take: 'Je le relève',
  taken: 'C’est parti',
  noChallenge: 'Pas de défi pour celui-ci : juste le plaisir du film.',
};
