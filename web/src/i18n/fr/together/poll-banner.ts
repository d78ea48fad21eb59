export const pollBanner = {
  label: 'Choisir par un vote',
  start: 'Lancer un vote',
  vote: 'Voter',
  options: 'Options',
  optionsOf: 'Options du vote',
  nominating: 'Un vote se prépare : propose tes films',
  open: 'Un vote est en cours : à toi de voter',
  won: 'Le vote est terminé : « {title} » gagne',
  nothing: 'Le vote est terminé, sans film cette fois',
  nominationsLeft:
    '{count, plural, =0 {Tu n’as plus de film à proposer.} one {Tu peux encore proposer # film.} other {Tu peux encore proposer # films.}}',
  nominate: 'Proposer',
  nominateIt: 'Proposer « {title} »',
  isUp: '« {title} » est en lice',
  inPoll: 'En lice',
};
