import type { IssueWords } from './index.ts';

export const en: IssueWords = {
  subject:
    '{count, plural, =1 {To watch this week: “{title}”} other {This week: “{title}” and other movies for you}}',
  greeting: 'Hello {name},',
  intro:
    '{count, plural, =1 {here is a movie that you have not seen yet and that your subscriptions let you watch.} other {here are # movies that you have not seen yet and that your subscriptions let you watch.}}',
  runtime: '{minutes, number} min',
  where: 'On {services}',
  taste: 'By your ratings, you would give it {score, number} out of 100.',
  genres: 'It is of a genre that you chose.',
  acclaim: 'People give it {rating, number} out of 10.',
  popular: 'Many people talk about it these days.',
  samples: 'This service is on trial: where movies can be watched is made up.',
  why: 'You get this newsletter each Monday because you asked for it.',
  settings: 'Change my settings',
  unsubscribe: 'Stop this newsletter',
  attribution:
    'Movie data comes from TMDB, availability from JustWatch. This product uses the TMDB API but is not endorsed or certified by TMDB.',
  askTitle: 'Stop the newsletter?',
  ask: 'Would you rather get no more newsletters? The button stops them; you can ask for them again in the settings.',
  askButton: 'Stop the newsletter',
  doneTitle: 'Done',
  done: 'No more newsletters will be sent to you. You can ask for them again in the settings.',
};
