import { plural, select } from '@cine/contract/text/message';

export const challengeDrafts = {
  offer: 'Faire une liste de films avec ces mots',
  offerHint:
    'Tout ne tient pas dans des règles. Une liste de films, si : on les cherche pour toi, avec une raison pour chacun, et tu les passes en revue avant que quiconque puisse participer.',
  title: 'Films pour « {sentence} »',
  lead: 'Parcours la liste : garde ce qui convient, enlève le reste, ajoute ce qui manque. Personne d’autre ne la voit avant que tu la publies.',
  among: 'Cherchés parmi : {movies}.',
  labelling:
    'Un modèle de langage passe les films en revue : {done, number} sur {of, number}. Tu peux déjà les relire.',
  byModel: plural('count', {
    one: '# film jugé par un modèle de langage ({models}), qui peut se tromper.',
    other: '# films jugés par un modèle de langage ({models}), qui peut se tromper.',
  }),
  byVectors: plural('count', {
    one: '# film jugé d’après la proximité de sens de son résumé, qui dit peu du ton.',
    other: '# films jugés d’après la proximité de sens de leurs résumés, qui dit peu du ton.',
  }),
  byTerms: select('because', {
    none: 'Jugés sur les seuls mots-clés et résumés, faute de modèle de langage : à prendre avec des pincettes.',
    unproven:
      'Jugés sur les seuls mots-clés et résumés : il faut une adresse confirmée pour faire appel à un modèle de langage.',
    spent:
      'Le reste est jugé sur les seuls mots-clés et résumés : le budget du modèle de langage est épuisé pour l’instant.',
    other: 'Le reste est jugé sur les seuls mots-clés et résumés : le modèle de langage n’a pas répondu.',
  }),
  movies: 'La liste',
  inList:
    '{count, plural, =0 {Aucun film dans la liste} one {# film dans la liste} other {# films dans la liste}}',
  noneFits: 'Aucun film ne convient à coup sûr. Regarde les autres, ou ajoutes-en.',
  noneFound:
    'Aucun film trouvé avec ces mots. Les mots-clés et les résumés disent ce qu’un film contient, rarement ce qui lui manque : formule-le autrement, ou ajoute des films ci-dessous.',
  others:
    '{count, plural, one {# film qui ne semble pas convenir} other {# films qui ne semblent pas convenir}}',
  take: 'Dans la liste : {title}',
  sure: select('by', {
    model:
      '{fits, select, yes {Convient} other {Ne convient pas}} : sûr à {confidence, number} %, par un modèle.',
    vectors:
      '{fits, select, yes {Convient} other {Ne convient pas}} : sûr à {confidence, number} %, par le sens.',
    other:
      '{fits, select, yes {Convient} other {Ne convient pas}} : sûr à {confidence, number} %, par statistique des mots.',
  }),
  added: 'Ajouté par toi.',
  add: 'Ajouter un film',
  addNamed: 'Ajouter {title}',
  isIn: 'dans la liste',
  publish: 'Publier le défi',
  reviewed: 'J’ai parcouru la liste',
  toReview: 'Parcours d’abord la liste, puis coche la case.',
  final: 'Une fois publiée, la liste ne change plus jamais.',
  tooFew: plural('count', {
    '=0': 'La liste est vide : le défi demande plus de films.',
    one: 'La liste a # film : le défi en demande plus.',
    other: 'La liste a # films : le défi en demande plus.',
  }),
  wait: 'Les films sont encore à l’examen. Ce ne sera plus long.',
  discard: 'Supprimer le brouillon',
  discardTitle: 'Supprimer ce brouillon ?',
  discardHint: 'La liste et ce que tu as relu seront perdus.',
  discardYes: 'Oui, le supprimer',
  discardNo: 'Le garder',
  drafts: 'Tes brouillons',
  until: 'gardé jusqu’au {day}',
  isFinal: 'Ce défi est tiré d’une phrase : ses films ne changent plus.',
  from: 'La liste est tirée de la phrase « {sentence} », et relue par la personne qui a créé le défi.',
  fromHidden: 'La liste est tirée d’une phrase, et relue par la personne qui a créé le défi.',
  fromBy: select('by', {
    model: '{count, plural, one {# film trouvé} other {# films trouvés}} par un modèle de langage ({models})',
    vectors: '{count, plural, one {# film trouvé} other {# films trouvés}} par le sens',
    terms: '{count, plural, one {# film trouvé} other {# films trouvés}} par mots-clés et résumés',
    other: '{count, plural, one {# film ajouté} other {# films ajoutés}} à la main',
  }),
  why: '{count, plural, one {Pourquoi ce film} other {Pourquoi ces # films}}',
  whyHint: 'Ces raisons viennent d’une machine, dans la langue de la personne qui a créé le défi.',
  whyBy: select('by', {
    model: 'sûr à {confidence, number} %, par un modèle de langage ({model})',
    vectors: 'sûr à {confidence, number} %, par proximité de sens',
    terms: 'sûr à {confidence, number} %, par mots-clés et résumés',
    other: 'ajouté à la main',
  }),
};
