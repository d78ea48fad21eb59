export const pollBanner = {
  label: 'Choisir par un vote',
  start: 'Lancer un vote',
  nominating: 'Un vote se prépare : propose tes films',
  open: 'Un vote est en cours : à toi de voter',
  won: 'Le vote est terminé : « {title} » gagne',
  nothing: 'Le vote est terminé, sans film cette fois',
};
