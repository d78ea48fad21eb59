/** The names of genres in Russian. */

export const genres = {
  Action: 'Боевик',
  Adventure: 'Приключения',
  Animation: 'Мультфильм',
  Comedy: 'Комедия',
  Crime: 'Криминал',
  Documentary: 'Документальный',
  Drama: 'Драма',
  Family: 'Семейный',
  Fantasy: 'Фэнтези',
  History: 'История',
  Horror: 'Ужасы',
  Music: 'Музыка',
  Mystery: 'Детектив',
  Romance: 'Мелодрама',
  'Science Fiction': 'Фантастика',
  'TV Movie': 'Телефильм',
  Thriller: 'Триллер',
  War: 'Военный',
  Western: 'Вестерн',
};
