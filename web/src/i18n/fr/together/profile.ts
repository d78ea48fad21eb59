export const profile = {
  page: 'Profil',
  toEvening: 'La soirée',
  toGroup: 'Le groupe',
  nobodyTitle: 'Personne à cette adresse',
  nobodyHint: 'Cette personne garde son profil pour elle, ou elle n’est plus là.',
  level:
    'Niveau {level} · {xp, number} XP · {movies, plural, =0 {aucun film vu} one {# film vu} other {# films vus}}',
  stars:
    '{count, plural, one {# étoile : nouveau départ au niveau 1} other {# étoiles : nouveaux départs au niveau 1}}',
  watchlist: 'À voir : {count, plural, =0 {rien} one {# film} other {# films}}',
  watchlistEmpty: 'La liste est vide pour l’instant.',
  showsFriends: '{name} montre le reste à ses amis.',
  showsNothing: '{name} ne montre ni son niveau ni sa liste.',
  genres: 'Ses genres préférés',
  favourites: 'Films préférés',
  favouritesHint:
    'Choisis-en jusqu’à {count, number} parmi tes mieux notés : ils ouvrent ton profil. Tes notes, elles, restent à toi.',
  chooseFavourites: 'Choisir mes films préférés',
  nothingRated: 'On choisit parmi les films qu’on a notés : commence par là.',
  together: 'Vus avec {name}',
  inCommon: 'Toi et {name}',
  agreed: 'Vous êtes d’accord sur {agreed, number} % de vos {common, number} films en commun.',
  agreedAbout:
    'Vous êtes d’accord sur environ {agreed, number} % de vos films en commun (au moins {common, number}).',
  tooLittle:
    'Rien à comparer pour l’instant : il faut {count, number} films notés par vous deux, et que personne ne cache ses goûts. On regarde une fois par jour.',
  argued: 'De quoi vous disputer : {titles}.',
  quoted: '« {title} »',
  whoSees: 'Choisir qui voit ton profil',
  ask: 'Ajouter en ami',
  asked: 'Demande envoyée : la réponse ne dépend plus de toi.',
  asks: '{name} te demande en ami.',
  friendsSince: 'Amis depuis le {day}.',
  remove: 'Retirer de mes amis',
  removeTitle: 'Retirer {name} de tes amis ?',
  removeHint: 'Vous ne serez plus amis, ni d’un côté ni de l’autre. Aucun message ne part.',
  removeAndBlock: 'Retirer et bloquer',
  block: 'Bloquer',
  blockTitle: 'Bloquer {name} ?',
  blockHint:
    'Pour {name}, tu n’existeras plus : ni profil, ni demande, ni notification. Rien ne le lui dira.',
  blockInEveningHint:
    'Pour {name}, tu n’existeras plus, et rien ne le lui dira. Vous restez tous les deux dans cette soirée : pour en partir, ouvre « Quitter ou terminer » dans la soirée.',
  blockInGroupHint:
    'Pour {name}, tu n’existeras plus, et rien ne le lui dira. Vous restez tous les deux dans ce groupe, par vos noms seulement : pour en partir, quitte-le sur sa page.',
  blockedTitle: 'Tu as bloqué {name}',
  blockedHint: 'Vous ne vous voyez plus, et rien ne le lui dit.',
  blockedInEvening:
    'Vous êtes encore tous les deux dans cette soirée. Pour en partir, ouvre « Quitter ou terminer » dans la soirée.',
  blockedInGroup: 'Vous êtes encore tous les deux dans ce groupe. Pour en partir, quitte-le sur sa page.',
};
