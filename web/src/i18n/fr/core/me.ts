export const me = {
  imports: 'Importer des films',
  streak: '{count, plural, =0 {Allume ta flamme} one {# jour} other {# jours d’affilée}}',
  people: 'À plusieurs',
  movies: 'Tes films',
  requests: '{count, plural, one {# demande t’attend} other {# demandes t’attendent}}',
  friends: '{count, plural, =0 {Ajoute le premier} one {# ami} other {# amis}}',
  groups: '{count, plural, =0 {Forme le premier} one {# groupe} other {# groupes}}',
  dates: 'Trouver un soir qui va à tous',
};
