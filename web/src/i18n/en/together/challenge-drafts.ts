import { plural, select } from '@cine/contract/text/message';

export const challengeDrafts = {
  offer: 'Make a list of movies by these words',
  offerHint:
    'Not everything fits into rules. A list of movies can: they’re found for you, with a reason each, and you review them before anyone can join.',
  title: 'Movies for “{sentence}”',
  lead: 'Go through the list: keep what fits, take out what doesn’t, add what’s missing. Nobody else sees it until you publish it.',
  among: 'Looked for among: {movies}.',
  labelling:
    'A language model is going through the movies: {done, number} of {of, number}. You can already review them.',
  byModel: plural('count', {
    one: '# movie was judged by a language model ({models}), which can be wrong.',
    other: '# movies were judged by a language model ({models}), which can be wrong.',
  }),
  byVectors: plural('count', {
    one: '# movie was judged by how close its overview is in meaning, which says little about tone.',
    other: '# movies were judged by how close their overviews are in meaning, which says little about tone.',
  }),
  byTerms: select('because', {
    none: 'Judged by keywords and overviews alone, as no language model is set up: take it with a pinch of salt.',
    unproven:
      'Judged by keywords and overviews alone: a language model takes an account with a confirmed address.',
    spent:
      'The rest is judged by keywords and overviews alone: the language model’s budget is spent for now.',
    other: 'The rest is judged by keywords and overviews alone: the language model didn’t answer.',
  }),
  movies: 'The list',
  inList:
    '{count, plural, =0 {No movies in the list} one {# movie in the list} other {# movies in the list}}',
  noneFits: 'No movie clearly fits. Look through the others, or add some yourself.',
  noneFound:
    'No movie was found by these words. Keywords and overviews say what a movie has, hardly what it lacks: put it another way, or add movies below.',
  others: '{count, plural, one {# movie that seems not to fit} other {# movies that seem not to fit}}',
  take: 'In the list: {title}',
  sure: select('by', {
    model:
      '{confidence, number}% sure {fits, select, yes {that it fits} other {that it doesn’t}}, by a model.',
    vectors:
      '{confidence, number}% sure {fits, select, yes {that it fits} other {that it doesn’t}}, by meaning.',
    other:
      '{confidence, number}% sure {fits, select, yes {that it fits} other {that it doesn’t}}, by term statistics.',
  }),
  added: 'Added by you.',
  add: 'Add a movie',
  addNamed: 'Add {title}',
  isIn: 'in the list',
  publish: 'Publish the challenge',
  reviewed: 'I’ve gone through the list',
  toReview: 'Go through the list first, and tick that you have.',
  final: 'Once published, the list never changes.',
  tooFew: plural('count', {
    '=0': 'The list is empty: the challenge asks for more movies.',
    one: 'The list has # movie: the challenge asks for more.',
    other: 'The list has # movies: the challenge asks for more.',
  }),
  wait: 'The movies are still being judged. It won’t take long.',
  discard: 'Discard the draft',
  discardTitle: 'Discard this draft?',
  discardHint: 'The list and what you’ve reviewed will be gone.',
  discardYes: 'Yes, discard it',
  discardNo: 'Keep it',
  drafts: 'Your drafts',
  until: 'kept until {day}',
  isFinal: 'This challenge was made from a sentence: its movies can’t be changed.',
  from: 'The list was made from the sentence “{sentence}” and reviewed by the person who made the challenge.',
  fromHidden: 'The list was made from a sentence and reviewed by the person who made the challenge.',
  fromBy: select('by', {
    model: '{count, plural, one {# movie} other {# movies}} found by a language model ({models})',
    vectors: '{count, plural, one {# movie} other {# movies}} found by meaning',
    terms: '{count, plural, one {# movie} other {# movies}} found by keywords and overviews',
    other: '{count, plural, one {# movie} other {# movies}} added by hand',
  }),
  why: '{count, plural, one {Why this movie} other {Why these # movies}}',
  whyHint: 'These reasons came from a machine, in the language of the person who made the challenge.',
  whyBy: select('by', {
    model: '{confidence, number}% sure, by a language model ({model})',
    vectors: '{confidence, number}% sure, by closeness in meaning',
    terms: '{confidence, number}% sure, by keywords and overviews',
    other: 'added by hand',
  }),
};
