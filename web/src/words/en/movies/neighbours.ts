import type { Words } from '../../index.tsx';

export const neighbours: Words['neighbours'] = {
  title: 'People of similar taste',
  hint: 'People who rate as you do. Nobody has a name here, nor do you on their page.',
  nth: 'Neighbour {at, number}',
  alike: 'alike to {share, number, percent}',
  common: '{count, plural, one {# movie that both rated} other {# movies that both rated}}',
  loved: 'Loved by both',
  none: 'No neighbours yet',
  noneHint: 'It takes some movies that somebody else has rated too. Everybody is compared every four hours.',
  changed: 'This list last changed {ago}.',
  shown: 'Others see you this way, without a name.',
  notShown: 'You are shown to nobody.',
  change: 'Change that',
};
