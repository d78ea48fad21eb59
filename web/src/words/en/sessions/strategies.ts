import type { Words } from '../../index.tsx';

export const strategies: Words['strategies'] = {
  title: 'By whose taste?',
  hint: 'It orders the list for everybody. Whoever gave way lately counts for more.',
  change: 'Change the order',
  take: 'Order it this way',
  average: 'On average',
  average_hint: 'First what all of you together would like best.',
  average_said: 'First what all of you together would like best.',
  'average-without-misery': 'On average, without misery',
  'average-without-misery_hint': 'The same, but what somebody would dislike comes after everything else.',
  'average-without-misery_said': 'First what all would like best, with nobody disliking it.',
  'least-misery': 'Nobody suffers',
  'least-misery_hint': 'Only whoever would like the movie least counts.',
  'least-misery_said': 'First what bothers least whoever would like it least.',
  'most-pleasure': 'The great pleasure',
  'most-pleasure_hint': 'Only whoever would like the movie most counts.',
  'most-pleasure_said': 'First what one of you would love.',
  'nash-product': 'The balance',
  'nash-product_hint':
    'A movie that pleases each a little comes before one that delights some and bores others.',
  'nash-product_said': 'First what would please each of you, in equal parts.',
};
