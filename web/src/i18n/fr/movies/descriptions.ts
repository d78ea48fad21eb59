export const descriptions = {
  label: 'De quoi ça parle ?',
  hint: 'Quelques phrases, si tu veux. Toutes les personnes qui voient le film peuvent les lire.',
  draft: 'Propose-moi un texte',
  complete: 'Continue à partir de là',
  needs:
    'Pour une proposition, donne le titre et quelque chose de plus : une année, un genre, qui l’a fait, ou une première phrase.',
  drafted: 'Une proposition, pas encore enregistrée',
  byModel:
    'Formulée par un modèle de langage ({model}) à partir de ce que tu as saisi ici, et de rien d’autre. Relis-la : un modèle invente parfois.',
  byStandIn: 'Réponse d’un modèle d’essai ({model}) : personne n’a réfléchi à ça.',
  byRules: 'Composée à partir de ce que tu as saisi ici.',
  byUnproven:
    'Composée à partir de ce que tu as saisi ici, sans modèle de langage : il faut d’abord un compte dont l’adresse est confirmée.',
  bySpent:
    'Composée à partir de ce que tu as saisi ici, sans modèle de langage : son budget est épuisé pour l’instant.',
  byFault:
    'Composée à partir de ce que tu as saisi ici : un modèle de langage a été interrogé, mais n’a rien donné d’utilisable.',
  use: 'La prendre',
  edit: 'La modifier',
  discard: 'L’écarter',
  nothing: 'Il n’y a rien à ajouter à ce que tu as écrit.',
  stays: 'On dira qu’un modèle de langage a formulé ce texte, tant que tu ne le changes pas.',
  wordedByModel: 'Texte formulé par un modèle de langage, repris tel quel par qui a ajouté le film.',
};
