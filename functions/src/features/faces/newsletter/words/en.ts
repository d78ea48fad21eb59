import type { IssueWords } from './index.ts';

export const en: IssueWords = {
  subject:
    '{count, plural, =1 {This week’s pick: “{title}”} other {This week: “{title}” and more movies for you}}',
  greeting: 'Hi {name},',
  intro:
    '{count, plural, =1 {here’s a movie you haven’t seen yet, on your services.} other {here are # movies you haven’t seen yet, on your services.}}',
  runtime: '{minutes, number} min',
  where: 'On {services}',
  taste: 'Going by your ratings, you’d give it about {score, number} out of 100.',
  tasteBetween: 'Going by your ratings, you’d give it between {from, number} and {to, number} out of 100.',
  genres: 'It’s a genre you like.',
  acclaim: 'People give it {rating, number} out of 10.',
  popular: 'Everybody’s talking about it.',
  samples: 'Trial version: where to watch these movies is made up.',
  why: 'You get this newsletter every Monday because you asked for it.',
  settings: 'Change my settings',
  unsubscribe: 'Unsubscribe',
  attribution:
    'Movie data comes from TMDB, availability from JustWatch. This product uses the TMDB API but is not endorsed or certified by TMDB.',
  askTitle: 'Unsubscribe?',
  ask: 'No more newsletters? You can ask for them again in the settings.',
  askButton: 'Unsubscribe',
  doneTitle: 'Done',
  done: 'You won’t get the newsletter any more. You can ask for it again in the settings.',
};
