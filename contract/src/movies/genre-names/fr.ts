/** The names of genres in French. */

export const genres = {
  Action: 'Action',
  Adventure: 'Aventure',
  Animation: 'Animation',
  Comedy: 'Comédie',
  Crime: 'Policier',
  Documentary: 'Documentaire',
  Drama: 'Drame',
  Family: 'Famille',
  Fantasy: 'Fantastique',
  History: 'Histoire',
  Horror: 'Horreur',
  Music: 'Musique',
  Mystery: 'Mystère',
  Romance: 'Romance',
  'Science Fiction': 'Science-fiction',
  'TV Movie': 'Téléfilm',
  Thriller: 'Thriller',
  War: 'Guerre',
  Western: 'Western',
};
