export const reveal = {
  tonight: 'Ce soir, on regarde',
  by: 'Proposé par {name}',
  byYou: 'Ton choix',
  goOn: 'On y va',
};
