export const neighbours = {
  title: 'Goûts proches',
  hint: 'Des gens qui notent comme toi. Ici, tout le monde est anonyme, toi aussi.',
  nth: 'N° {at, number}',
  alike: 'goûts proches à {share, number, percent}',
  common: '{count, plural, one {# film noté par vous deux} other {# films notés par vous deux}}',
  loved: 'Aimés par vous deux',
  none: 'Personne pour l’instant',
  noneHint: 'Il faut avoir noté quelques films en commun. On compare les notes toutes les quatre heures.',
  changed: 'Dernier changement de la liste : {ago}.',
  shown: 'Les autres te voient aussi, sans ton nom.',
  notShown: 'Personne ne te voit dans sa liste.',
  change: 'Changer',
};
