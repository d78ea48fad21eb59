import type { ShareWords } from './index.ts';

export const en: ShareWords = {
  name: 'Ciné-Compagnon',
  creditsEyebrow: 'Movie night · {day}',
  creditsTitle: 'A movie night with {name}',
  creditsDescription: '{count, plural, one {One person} other {# people}} watched {titles}.',
  creditsAction: 'Plan your own movie night',
  watched: 'On the bill',
  people: 'Starring',
  somebody: 'Somebody',
  tasteEyebrow: 'A taste in movies',
  tasteTitle: 'What {name} loves to watch',
  tasteDescription: 'Best liked: {genres}.',
  tasteAction: 'Find out your own taste',
  genres: 'Best liked genres',
  rated: '{count, plural, one {# movie rated} other {# movies rated}}',
  mean: '{mean, number} points on average',
  challenge: 'A challenge',
  challengeEyebrow: '{name} is playing',
  challengeDescription:
    '{name} invites you: {count, plural, one {one movie} other {# movies}} to watch. Are you in?',
  challengeAction: 'Take on the challenge',
  movies: '{count, plural, one {# movie} other {# movies}}',
  xp: '{xp, number} XP',
  until: 'until {day}',
  pitch:
    'What are we watching tonight, and what’s in it for us? Find the movies that all of you can watch, on your own streaming services.',
  languages: 'This page in other languages',
  attribution: 'Movie data by TMDB. This product uses the TMDB API but is not endorsed or certified by TMDB.',
  goneTitle: 'This page is gone',
  gone: 'Whoever shared it has switched the link off, or it never existed.',
  goneAction: 'To Ciné-Compagnon',
};
