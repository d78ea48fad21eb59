export const watchlist = {
  title: 'Ma liste',
  named: 'Ma liste : {title}',
  count: '{count, plural, one {# film} other {# films}}',
  sort: 'Trier par',
  by_added: 'Ajout récent',
  by_title: 'Titre',
  by_runtime: 'Durée',
  added: 'Ajouté {ago}',
  empty: 'Rien sur ta liste',
  emptyHint:
    'Garde ici les films que tu veux voir : touche « Ma liste » sur la page d’un film ou le signet dans la recherche. Une fois vu, un film s’en va de lui-même.',
  short: 'Les films que tu veux voir t’attendront ici.',
  fill: 'Trouver des films',
  whole: 'Toute la liste',
  wholeOf: 'Toute la liste ({count, number})',
  more: 'En voir plus',
  noneMine: 'Rien sur tes services',
  noneMineHint:
    'Aucun film de ta liste n’est en ce moment sur un service à toi, pour autant que nous le sachions.',
  mineOffline: 'Savoir ce qui est sur tes services demande le réseau. Voici toute ta liste.',
  notKept: 'Sans réseau, et cet appareil n’a pas encore ta liste. Elle arrive avec lui.',
};
