export const reveal = {
  tonight: 'Tonight we’re watching',
  by: '{name}’s pick',
  byYou: 'Your pick',
  goOn: 'Let’s go',
  skip: 'Skip',
  rate: 'Your rating?',
  others: 'What the others earned',
  offered:
    '{count, plural, one {One challenge goes with this movie: take it on?} other {# challenges go with this movie: take one on?}}',
  offeredBefore: 'Say yes now, and tonight’s movie counts.',
  offeredAfter: 'It’s too late for this one; the next ones will count.',
  offeredWith: 'With {names}',
  take: 'I’m in',
  taken: 'You’re in',
  noChallenge: 'No challenge for this one: just a good movie.',
};
