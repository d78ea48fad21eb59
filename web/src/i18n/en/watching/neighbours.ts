export const neighbours = {
  title: 'Similar tastes',
  hint: 'People who rate the way you do. Everyone is anonymous here, you too.',
  nth: 'No. {at, number}',
  alike: '{share, number, percent} alike',
  common: '{count, plural, one {# movie you’ve both rated} other {# movies you’ve both rated}}',
  loved: 'You both loved',
  none: 'Nobody yet',
  noneHint: 'You need to have rated a few of the same movies. We compare ratings every four hours.',
  changed: 'This list last changed {ago}.',
  shown: 'The others see you too, without your name.',
  notShown: 'Nobody sees you on their list.',
  change: 'Change',
};
