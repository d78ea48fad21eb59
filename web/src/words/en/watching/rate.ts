import type { Words } from '../../catalogues.ts';

export const rate: Words['rate'] = {
  title: 'Rate movies',
  look: 'How to rate them',
  stack: 'One by one',
  list: 'As a list',
  count: '{count, plural, =0 {No movies rated} one {# movie rated} other {# movies rated}}',
  stage_few: '– at {at, number} we know you a little.',
  stage_some: '– at {at, number} we know you well.',
  stage_many: '– at {at, number}, almost by heart.',
  stage_all: '– enough to know you well.',
  watchedOn: 'Watched on {day}',
  unseen: 'Haven’t seen it',
  unseenOf: 'Haven’t seen it: {title}',
  skip: 'Skip',
  undo: 'Undo',
  done_rated: '“{title}”: {score, number} out of 100.',
  done_unseen: '“{title}”: not seen.',
  done_skipped: '“{title}”: skipped.',
  nextIs: 'Next: “{title}”.',
  backTo: 'Back to “{title}”.',
  failed: 'We couldn’t rate “{title}”. {why}',
  keys: 'On the keyboard: 1 to 9 and 0 for 10, space for “haven’t seen it”, → to skip, ← to undo.',
  offline:
    'Offline, there are no more movies to rate. Your ratings are kept and go out once you’re back online.',
  allDone: 'You’ve done them all',
  allDoneHint: 'No more movies to ask about. You can change your ratings under “My taste”.',
  askAgain:
    '{count, plural, one {Go back to # movie you set aside} other {Go back to # movies you set aside}}',
};
