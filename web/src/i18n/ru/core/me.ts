export const me = {
  imports: 'Импортировать фильмы',
  streak:
    '{count, plural, =0 {Начни серию} one {# день} few {# дня подряд} many {# дней подряд} other {# дня подряд}}',
  people: 'Вместе',
  movies: 'Твои фильмы',
  requests:
    '{count, plural, one {# заявка ждёт ответа} few {# заявки ждут ответа} many {# заявок ждут ответа} other {# заявки ждут ответа}}',
  friends: '{count, plural, =0 {Добавь первого} one {# друг} few {# друга} many {# друзей} other {# друга}}',
  groups: '{count, plural, =0 {Собери первую} one {# группа} few {# группы} many {# групп} other {# группы}}',
  dates: 'Вечер, удобный всем',
};
