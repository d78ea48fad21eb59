import type { Words } from '../../index.tsx';

export const strategies: Words['strategies'] = {
  title: 'By whose taste?',
  hint: 'It orders the list for everyone. If you gave way lately, your taste counts for more.',
  change: 'Change the order',
  take: 'Order it this way',
  average: 'On average',
  average_hint: 'First what all of you together would like best.',
  average_said: 'First what all of you together would like best.',
  'average-without-misery': 'On average, without misery',
  'average-without-misery_hint':
    'The same, but a movie that one of you would dislike comes after all the others.',
  'average-without-misery_said': 'First what you would all like best, and nobody would dislike.',
  'least-misery': 'Nobody suffers',
  'least-misery_hint': 'What counts is the one of you who would like the movie least.',
  'least-misery_said': 'First the movies that nobody would mind.',
  'most-pleasure': 'The great pleasure',
  'most-pleasure_hint': 'What counts is the one of you who would like the movie most.',
  'most-pleasure_said': 'First what one of you would love.',
  'nash-product': 'The balance',
  'nash-product_hint':
    'A movie that pleases each a little comes before one that delights some and bores others.',
  'nash-product_said': 'First what would please each of you, in equal parts.',
};
