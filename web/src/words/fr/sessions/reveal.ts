export const reveal = {
  tonight: 'Ce soir, on regarde',
  by: 'Proposé par {name}',
  byYou: 'Ton choix',
  goOn: 'On y va',
  skip: 'Passer',
  rate: 'Ta note ?',
  others: 'Et les autres',
  offered:
    '{count, plural, one {# défi compte ce film : le prendre ?} other {# défis comptent ce film : en prendre un ?}}',
  offeredBefore: 'Si tu le prends maintenant, le film de ce soir comptera.',
  offeredAfter: 'Celui-ci est déjà vu ; les prochains compteront.',
  offeredWith: 'Avec {names}',
  take: 'Je le prends',
  taken: 'C’est parti',
  noChallenge: 'Pas de défi pour celui-ci : juste le plaisir du film.',
};
