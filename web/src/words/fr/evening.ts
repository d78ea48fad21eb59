export const evening = {
  none: 'Pas de soirée en cours',
  startTitle: 'Ouvrir une soirée',
  startAsGuest: 'Pour ouvrir tes propres soirées, il te faut un compte. Ce que tu as fait en invité te suit.',
  start: 'Ouvrir la soirée',
  joinTitle: 'Rejoindre quelqu’un',
  mode: 'Où êtes-vous ?',
  together: 'Ensemble',
  togetherHint: 'Un écran pour tous, dans un pays.',
  apart: 'Chacun chez soi',
  apartHint: 'Chacun regarde sur ses services, dans son pays.',
};
