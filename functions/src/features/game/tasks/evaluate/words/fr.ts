import type { EvaluationWords } from './index.ts';

export const fr: EvaluationWords = {
  activity: 'D’habitude, ce genre de tâche ({kind}) prend environ {work}.',
  kind: 'Genre de tâche : {kind}.',
  quantity: 'Tout dépend de la quantité : {quantity}.',
  hours: 'Tu donnes toi-même le temps de travail : {work} en tout.',
  times: 'C’est à faire {count, plural, one {# fois} other {# fois}}.',
  parts:
    '{count, plural, one {L’étape que tu cites compte aussi} other {Les # étapes que tu cites s’additionnent}}.',
  similar:
    '{count, plural, one {Une tâche semblable déjà faite a aussi servi de repère} other {# tâches semblables déjà faites ont aussi servi de repère}}.',
  doubted: 'Ce qui dépasse de loin l’ordinaire n’est compté qu’en partie.',
  unknown: 'Rien ici ne permet d’en juger : c’est compté comme une petite tâche.',
  raised: 'Un niveau de plus : {by}.',
  kinds: {
    home: {
      name: 'maison et jardin',
      steps:
        'Sortir le matériel; Ranger ce qui traîne; Faire le gros du travail; Vérifier et tout remettre en place',
    },
    food: { name: 'cuisine', steps: 'Choisir la recette; Faire les courses; Cuisiner; Servir et ranger' },
    errands: {
      name: 'courses et achats',
      steps: 'Noter ce qu’il faut; Comparer les prix; Y aller ou commander',
    },
    messages: {
      name: 'messages et rendez-vous',
      steps: 'Réunir les informations; Écrire ou appeler; Noter la réponse',
    },
    papers: {
      name: 'papiers et argent',
      steps: 'Lister les pièces demandées; Réunir les documents; Remplir le dossier; Relire et envoyer',
    },
    writing: {
      name: 'écriture et lecture',
      steps: 'Réunir les sources; Faire un plan; Écrire un premier jet; Relire et corriger',
    },
    study: {
      name: 'apprentissage',
      steps: 'Choisir le cours ou le livre; Découper en séances; S’exercer; Se tester',
    },
    work: {
      name: 'travail',
      steps:
        'Préciser le résultat attendu; Réunir les données; Faire une première version; La faire relire; Livrer',
    },
    sport: { name: 'sport', steps: 'Préparer les affaires; S’échauffer; Faire la séance; S’étirer' },
    care: { name: 'soins et proches', steps: 'Prendre rendez-vous; Préparer ce qu’il faut; Y aller' },
    making: {
      name: 'bricolage et création',
      steps:
        'Prendre les mesures; Acheter le matériel; Dégager l’espace; Réaliser; Faire les finitions; Ranger',
    },
    events: {
      name: 'événements et sorties',
      steps:
        'Fixer la date et le lieu; Inviter; Prévoir le budget; Répartir les rôles; Préparer le jour même; Ranger après',
    },
    computer: {
      name: 'informatique et écrans',
      steps: 'Sauvegarder; Installer; Régler; Vérifier que tout marche',
    },
    acts: { name: 'tâches diverses', steps: 'Préparer ce qu’il faut; Le faire; Vérifier' },
  },
  units: {
    page: '{count, plural, one {# page} other {# pages}}',
    word: '{count, plural, one {# mot} other {# mots}}',
    row: '{count, plural, one {# ligne} other {# lignes}}',
    slide: '{count, plural, one {# diapositive} other {# diapositives}}',
    guest: '{count, plural, one {# personne} other {# personnes}}',
    squareMetre: '{count} m²',
    metre: '{count} m',
    kilometre: '{count} km',
    photo: '{count, plural, one {# photo} other {# photos}}',
    question: '{count, plural, one {# question} other {# questions}}',
    room: '{count, plural, one {# pièce} other {# pièces}}',
    film: '{count, plural, one {# film} other {# films}}',
    year: '{count, plural, one {# année} other {# années}}',
    minute: '{count, plural, one {# minute} other {# minutes}}',
    day: '{count, plural, one {# jour} other {# jours}}',
  },
  raises: {
    others: 'ça dépend aussi d’autres personnes',
    risk: 'une erreur coûterait cher',
    skill: 'ça demande un savoir-faire',
    steps: 'il y a beaucoup d’étapes',
  },
};
