import type { Words } from '../../catalogues.ts';

export const strategies: Words['strategies'] = {
  title: 'How should we rank the list?',
  hint: 'It goes for everyone. If somebody gave way lately, their taste counts for more.',
  change: 'Change the order',
  order: 'Order',
  take: 'Rank it this way',
  average: 'On average',
  average_hint: 'Starts with what the group would like best.',
  average_said: 'Starts with what the group would like best.',
  'average-without-misery': 'On average, nobody left out',
  'average-without-misery_hint': 'The same, but a movie that one of you would dislike goes to the end.',
  'average-without-misery_said': 'Starts with what the group would like best and nobody would dislike.',
  'least-misery': 'Nobody gets bored',
  'least-misery_hint': 'Only the one of you who’d like the movie least counts.',
  'least-misery_said': 'Starts with movies that nobody would mind.',
  'most-pleasure': 'Somebody’s favourite',
  'most-pleasure_hint': 'Only the one of you who’d like the movie most counts.',
  'most-pleasure_said': 'Starts with what one of you would love.',
  'nash-product': 'Balanced',
  'nash-product_hint': 'Better to please everyone a little than to delight some and bore the rest.',
  'nash-product_said': 'Starts with what would please each of you equally.',
};
