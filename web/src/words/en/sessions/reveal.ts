export const reveal = {
  tonight: 'Tonight we’re watching',
  by: '{name}’s pick',
  byYou: 'Your pick',
  goOn: 'Let’s go',
  skip: 'Skip',
  rate: 'Your rating?',
  others: 'And the others',
  offered:
    '{count, plural, one {# challenge counts this movie: take it?} other {# challenges count this movie: take one?}}',
  offeredBefore: 'Take it now, and tonight’s movie counts.',
  offeredAfter: 'This one’s already watched; the next ones will count.',
  offeredWith: 'With {names}',
  take: 'I’m in',
  taken: 'You’re in',
  noChallenge: 'No challenge for this one: just a good movie.',
};
