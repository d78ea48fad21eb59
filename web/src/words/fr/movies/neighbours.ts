export const neighbours = {
  title: 'Voisins de goût',
  hint: 'Des gens qui notent comme toi. Personne n’a de nom ici, et toi non plus chez eux.',
  nth: 'Voisin {at, number}',
  alike: 'goûts proches à {share, number, percent}',
  common: '{count, plural, one {# film noté par vous deux} other {# films notés par vous deux}}',
  loved: 'Aimés des deux côtés',
  none: 'Pas encore de voisins',
  noneHint:
    'Il faut quelques films notés en commun avec quelqu’un. La comparaison se refait toutes les quatre heures.',
  changed: 'Cette liste a changé pour la dernière fois {ago}.',
  shown: 'D’autres te voient ainsi, sans nom.',
  notShown: 'Tu ne te montres à personne.',
  change: 'Changer cela',
};
