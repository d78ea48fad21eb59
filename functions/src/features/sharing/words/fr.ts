import type { ShareWords } from './index.ts';

export const fr: ShareWords = {
  name: 'Ciné-Compagnon',
  creditsEyebrow: 'Soirée ciné · {day}',
  creditsTitle: 'Une soirée ciné avec {name}',
  creditsDescription: '{count, plural, one {Une personne a} other {# personnes ont}} regardé {titles}.',
  creditsAction: 'Organise ta soirée ciné',
  watched: 'Au programme',
  people: 'Avec',
  somebody: 'Quelqu’un',
  tasteEyebrow: 'Des goûts ciné',
  tasteTitle: '{name}, côté cinéma',
  tasteDescription: 'Ses genres préférés : {genres}.',
  tasteAction: 'Découvre tes propres goûts',
  genres: 'Genres préférés',
  rated: '{count, plural, one {# film noté} other {# films notés}}',
  mean: '{mean, number} points en moyenne',
  challenge: 'Un défi',
  challengeEyebrow: '{name} joue',
  challengeDescription:
    '{name} t’invite : {count, plural, one {un film} other {# films}} à regarder. Tu en es ?',
  challengeAction: 'Relève le défi',
  movies: '{count, plural, one {# film} other {# films}}',
  xp: '{xp, number} XP',
  until: 'jusqu’au {day}',
  pitch:
    'On regarde quoi ce soir, et qu’est-ce qu’on y gagne ? Trouve les films que vous pouvez tous regarder, sur vos propres plateformes.',
  languages: 'Cette page dans d’autres langues',
  attribution:
    'Données sur les films : TMDB. Ce produit utilise l’API de TMDB mais n’est ni approuvé ni certifié par TMDB.',
  goneTitle: 'Cette page n’existe plus',
  gone: 'La personne qui l’a partagée a désactivé le lien, ou il n’a jamais existé.',
  goneAction: 'Aller sur Ciné-Compagnon',
};
