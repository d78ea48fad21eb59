export const me = {
  imports: 'Import movies',
  streak: '{count, plural, =0 {Start your streak} one {# day} other {# days in a row}}',
  people: 'Together',
  movies: 'Your movies',
  requests: '{count, plural, one {# request awaits you} other {# requests await you}}',
  friends: '{count, plural, =0 {Add your first} one {# friend} other {# friends}}',
  groups: '{count, plural, =0 {Start your first} one {# group} other {# groups}}',
  dates: 'Find an evening that suits everybody',
};
