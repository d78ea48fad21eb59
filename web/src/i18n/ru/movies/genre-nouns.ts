/** A number of movies of a genre, by TMDB's English names. */
export const genreNouns = {
  Action: '{count, plural, one {# боевик} few {# боевика} many {# боевиков} other {# боевика}}',
  Adventure:
    '{count, plural, one {# приключенческий фильм} few {# приключенческих фильма} many {# приключенческих фильмов} other {# приключенческих фильма}}',
  Animation:
    '{count, plural, one {# мультфильм} few {# мультфильма} many {# мультфильмов} other {# мультфильма}}',
  Comedy: '{count, plural, one {# комедия} few {# комедии} many {# комедий} other {# комедии}}',
  Crime:
    '{count, plural, one {# криминальный фильм} few {# криминальных фильма} many {# криминальных фильмов} other {# криминальных фильма}}',
  Documentary:
    '{count, plural, one {# документальный фильм} few {# документальных фильма} many {# документальных фильмов} other {# документальных фильма}}',
  Drama: '{count, plural, one {# драма} few {# драмы} many {# драм} other {# драмы}}',
  Family:
    '{count, plural, one {# семейный фильм} few {# семейных фильма} many {# семейных фильмов} other {# семейных фильма}}',
  Fantasy:
    '{count, plural, one {# фильм-фэнтези} few {# фильма-фэнтези} many {# фильмов-фэнтези} other {# фильма-фэнтези}}',
  History:
    '{count, plural, one {# исторический фильм} few {# исторических фильма} many {# исторических фильмов} other {# исторических фильма}}',
  Horror:
    '{count, plural, one {# фильм ужасов} few {# фильма ужасов} many {# фильмов ужасов} other {# фильма ужасов}}',
  Music:
    '{count, plural, one {# музыкальный фильм} few {# музыкальных фильма} many {# музыкальных фильмов} other {# музыкальных фильма}}',
  Mystery: '{count, plural, one {# детектив} few {# детектива} many {# детективов} other {# детектива}}',
  Romance: '{count, plural, one {# мелодрама} few {# мелодрамы} many {# мелодрам} other {# мелодрамы}}',
  'Science Fiction':
    '{count, plural, one {# фантастический фильм} few {# фантастических фильма} many {# фантастических фильмов} other {# фантастических фильма}}',
  'TV Movie':
    '{count, plural, one {# телефильм} few {# телефильма} many {# телефильмов} other {# телефильма}}',
  Thriller: '{count, plural, one {# триллер} few {# триллера} many {# триллеров} other {# триллера}}',
  War: '{count, plural, one {# военный фильм} few {# военных фильма} many {# военных фильмов} other {# военных фильма}}',
  Western: '{count, plural, one {# вестерн} few {# вестерна} many {# вестернов} other {# вестерна}}',
};
