import type { IssueWords } from './index.ts';

export const fr: IssueWords = {
  subject:
    '{count, plural, =1 {À voir cette semaine : « {title} »} other {Cette semaine : « {title} » et d’autres films pour toi}}',
  greeting: 'Bonjour {name},',
  intro:
    '{count, plural, =1 {voici un film que tu n’as pas encore vu et que tes abonnements te permettent de voir.} other {voici # films que tu n’as pas encore vus et que tes abonnements te permettent de voir.}}',
  runtime: '{minutes, number} min',
  where: 'Sur {services}',
  taste: 'D’après tes notes, tu lui donnerais {score, number} sur 100.',
  genres: 'C’est un genre que tu as choisi.',
  acclaim: 'Le public lui donne {rating, number} sur 10.',
  popular: 'On en parle beaucoup en ce moment.',
  samples: 'Ce service tourne à l’essai : les disponibilités sont inventées.',
  why: 'Tu reçois cette lettre chaque lundi parce que tu l’as demandée.',
  settings: 'Changer mes réglages',
  unsubscribe: 'Ne plus recevoir cette lettre',
  attribution:
    'Les données des films viennent de TMDB, les disponibilités de JustWatch. Ce produit utilise l’API de TMDB mais n’est ni approuvé ni certifié par TMDB.',
  askTitle: 'Ne plus recevoir la lettre ?',
  ask: 'Veux-tu ne plus recevoir la lettre de la semaine ? Le bouton l’arrête ; tu pourras la redemander dans les réglages.',
  askButton: 'Ne plus recevoir la lettre',
  doneTitle: 'C’est fait',
  done: 'Plus aucune lettre de la semaine ne te sera envoyée. Tu peux la redemander dans les réglages.',
};
