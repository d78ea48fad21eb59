import type { Words } from '../../catalogues.ts';

/** TMDB's genres, by its English names. */
export const genres: Words['genres'] = {
  Action: 'Action',
  Adventure: 'Adventure',
  Animation: 'Animation',
  Comedy: 'Comedy',
  Crime: 'Crime',
  Documentary: 'Documentary',
  Drama: 'Drama',
  Family: 'Family',
  Fantasy: 'Fantasy',
  History: 'History',
  Horror: 'Horror',
  Music: 'Music',
  Mystery: 'Mystery',
  Romance: 'Romance',
  'Science Fiction': 'Science Fiction',
  'TV Movie': 'TV Movie',
  Thriller: 'Thriller',
  War: 'War',
  Western: 'Western',
};
