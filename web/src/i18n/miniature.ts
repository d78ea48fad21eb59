import type { Locale } from '@cine/contract/primitives';

/** For the first page's evening in miniature: the service three friends share, and one of each of them. */
export const services: Readonly<Record<Locale, readonly [common: string, ...own: string[]]>> = {
  fr: ['Netflix', 'Canal+', 'Disney+', 'Arte'],
  en: ['Netflix', 'Hulu', 'Disney+', 'Mubi'],
  ru: ['Иви', 'Okko', 'Wink', 'KION'],
};

/** The movies there as the sample catalogue has them, of which the third one is chosen. */
export const movies = [
  movie(426, 1958, 'Alfred Hitchcock', ['Mystery', 'Romance', 'Thriller'], ['bridge', 'magnifier', 'US'], {
    en: 'Vertigo',
    fr: 'Sueurs froides',
    ru: 'Головокружение',
  }),
  movie(348, 1979, 'Ridley Scott', ['Horror', 'Science Fiction'], ['rocket', 'saucer', 'robot', 'US'], {
    en: 'Alien',
    fr: 'Alien',
    ru: 'Чужой',
  }),
  movie(33, 1992, 'Clint Eastwood', ['Western', 'Drama'], ['sheriffStar', 'US'], {
    en: 'Unforgiven',
    fr: 'Impitoyable',
    ru: 'Непрощённый',
  }),
  movie(129, 2001, 'Hayao Miyazaki', ['Animation', 'Family', 'Fantasy'], ['cauldron', 'JP'], {
    en: 'Spirited Away',
    fr: 'Le Voyage de Chihiro',
    ru: 'Унесённые призраками',
  }),
  movie(872, 1952, 'Stanley Donen', ['Comedy', 'Music', 'Romance'], ['camera', 'US'], {
    en: 'Singin’ in the Rain',
    fr: 'Chantons sous la pluie',
    ru: 'Поющие под дождём',
  }),
  movie(194, 2001, 'Jean-Pierre Jeunet', ['Comedy', 'Romance'], ['FR'], {
    en: 'Amélie',
    fr: 'Amélie',
    ru: 'Амели',
  }),
];

function movie(
  movieId: number,
  year: number,
  director: string,
  genres: string[],
  depicts: string[],
  titles: Record<Locale, string>,
) {
  return {
    movieId,
    year,
    directors: [director],
    genres,
    depicts,
    title: titles.en,
    titles: { fr: titles.fr, ru: titles.ru },
    posterPath: null,
  };
}
