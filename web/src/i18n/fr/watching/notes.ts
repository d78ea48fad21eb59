export const notes = {
  suggest: 'Proposer des étiquettes d’après ma remarque',
  saveFirst: 'Enregistre ta remarque : on pourra en tirer des étiquettes.',
  title: 'Étiquettes proposées',
  none: 'Rien à proposer d’après cette remarque.',
  noneLeft: 'C’est tout pour cette remarque.',
  said: 'tu as écrit « {words} »',
  byModel: 'une idée du modèle',
  add: 'Ajouter l’étiquette {tag}',
  dismiss: 'Écarter l’étiquette {tag}',
  added: 'Ajoutée : {tag}.',
  dismissed: 'Écartée : {tag}. Elle ne sera plus proposée pour cette remarque.',
  asked: 'Un modèle de langage ({model}) a lu cette remarque, lui aussi.',
  askedStandIn: 'Un modèle d’essai ({model}) a répondu aussi : personne n’a réfléchi à ça.',
  here: 'Lue sur notre serveur : ta remarque n’est allée nulle part.',
  spent: 'Lue sur notre serveur seulement : le budget du modèle de langage est épuisé pour l’instant.',
  fault: 'Lue sur notre serveur seulement : le modèle de langage ne répond pas pour l’instant.',
  unproven:
    'Lue sur notre serveur seulement : pour un modèle de langage, il faut un compte dont l’adresse est confirmée.',
  changed:
    'Lue sur notre serveur seulement : les modèles de langage ont changé, et tu n’as pas permis les nouveaux.',
  more: 'D’autres idées d’un modèle de langage ?',
  again: 'Proposer à nouveau, avec le modèle',

  sharing: 'Tes remarques et les modèles de langage',
  allow: 'Un modèle de langage peut lire mes remarques',
  isOff:
    'Non, sauf si tu l’actives. Les étiquettes viennent alors d’une liste de mots sur notre serveur, et tes remarques y restent.',
  isOn: 'Quand tu demandes des étiquettes, cette seule remarque part, avec les étiquettes de sa collection : ni ton nom, ni le film, ni une autre remarque. Ce qui a été demandé reste 90 jours sur la page « Vie privée » ; tu peux l’y supprimer.',
  goes: '{count, plural, =1 {Elle va à :} other {Elle va au premier de ceux-ci qui répond :}}',
  at_mistral: '{model} de Mistral AI, une entreprise française ({host})',
  at_anthropic: '{model} d’Anthropic, une entreprise des États-Unis ({host})',
  at_openai: '{model} d’OpenAI, une entreprise des États-Unis ({host})',
  at_huggingface:
    '{model} par Hugging Face, une entreprise des États-Unis qui la transmet à qui fait tourner ce modèle ({host})',
  at_other: '{model}, à une adresse choisie par qui exploite ce service ({host})',
  at_standIn: 'un modèle d’essai à la place de {model}, sur cette machine ({host}) : rien n’en sort',
  noModel: 'Aucun modèle de langage n’est installé ici : tes remarques restent sur notre serveur.',
};
