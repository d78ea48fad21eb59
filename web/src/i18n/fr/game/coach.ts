export const coach = {
  title: 'Et maintenant ?',
  movie: 'Voir la fiche',
  list: 'Voir la liste',
  challenge: 'Voir le défi',
  weekly: 'Voir les défis',
  evening: 'Proposer la date',
  habit: 'Mes habitudes',
  rate: 'Noter des films',
  done: 'C’est fait',
  byRules: 'Choisi d’après tes habitudes, tes défis et tes goûts.',
  byModel: 'Conseils formulés par un modèle de langage ({model}).',
  byStandIn: 'Réponse d’un modèle d’essai ({model}) : personne n’a réfléchi à ça.',
  partlyByModel:
    'Conseils formulés en partie par un modèle de langage ({model}), le reste par des règles fixes.',
  partlyByStandIn:
    'Formulés en partie par un modèle d’essai ({model}), le reste par des règles fixes : personne n’a réfléchi à ça.',
  byNotWorded:
    'Formulés par des règles fixes : un modèle de langage a été interrogé, mais ses mots n’ont pas été repris.',
  byUnproven: 'Choisi sans modèle de langage : il faut d’abord un compte dont l’adresse est confirmée.',
  bySpent: 'Choisi sans modèle de langage : son budget est épuisé pour l’instant.',
  byFault: 'Choisi sans modèle de langage : il ne répond pas pour l’instant.',
};
