import type { IssueWords } from './index.ts';

export const fr: IssueWords = {
  subject:
    '{count, plural, =1 {À voir cette semaine : « {title} »} other {Cette semaine : « {title} » et d’autres films pour toi}}',
  greeting: 'Salut {name},',
  intro:
    '{count, plural, =1 {voici un film que tu n’as pas encore vu, à regarder sur tes services.} other {voici # films que tu n’as pas encore vus, à regarder sur tes services.}}',
  runtime: '{minutes, number} min',
  where: 'Sur {services}',
  taste: 'D’après tes notes, tu lui donnerais environ {score, number} sur 100.',
  tasteBetween: 'D’après tes notes, tu lui donnerais entre {from, number} et {to, number} sur 100.',
  genres: 'C’est un genre que tu aimes.',
  acclaim: 'Le public lui donne {rating, number} sur 10.',
  popular: 'On en parle beaucoup en ce moment.',
  samples: 'Version d’essai : les disponibilités indiquées sont fictives.',
  why: 'Tu reçois cette lettre chaque lundi parce que tu l’as demandée.',
  settings: 'Changer mes réglages',
  unsubscribe: 'Me désabonner',
  attribution:
    'Les données des films viennent de TMDB, les disponibilités de JustWatch. Ce produit utilise l’API de TMDB mais n’est ni approuvé ni certifié par TMDB.',
  askTitle: 'Te désabonner ?',
  ask: 'Tu ne veux plus recevoir la lettre de la semaine ? Tu pourras la redemander dans les réglages.',
  askButton: 'Me désabonner',
  doneTitle: 'C’est fait',
  done: 'Tu ne recevras plus la lettre de la semaine. Tu peux la redemander dans les réglages.',
};
