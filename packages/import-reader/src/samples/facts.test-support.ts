/** A movie, or a series, and what a user did with it. */
export type Fact = {
  titles: { en: string; fr: string; ru: string; original: string };
  /** Null where a file leaves it out. */
  year: number | null;
  /** The last year of a series. */
  lastYear?: number;
  /** Empty, as `tmdbId` may be, in files that leave ids out. */
  imdbId: string;
  tmdbId: number | '';
  directors: string[];
  /** Points, multiples of 10, so that half stars and tens can say them. */
  rating: number | null;
  ratedAt: string | null;
  /** Days. */
  watchedAt: string[];
  wantedAt: string | null;
  liked: boolean;
  note: string | null;
  tags: string[];
  /** A medium. */
  owned: string | null;
};

const nothing = {
  rating: null,
  ratedAt: null,
  watchedAt: [],
  wantedAt: null,
  liked: false,
  note: null,
  tags: [],
  owned: null,
};

/** Titles with commas, quotes, brackets, numbers, accents and Cyrillic letters. */
export const facts: Fact[] = [
  {
    ...nothing,
    titles: { en: 'Alien', fr: 'Alien, le huitième passager', ru: 'Чужой', original: 'Alien' },
    year: 1979,
    imdbId: 'tt0078748',
    tmdbId: 348,
    directors: ['Ridley Scott'],
    rating: 90,
    ratedAt: '2024-03-04',
    watchedAt: ['2019-05-06', '2024-03-04'],
    tags: ['ship', 'with Ann'],
    liked: true,
    owned: 'Blu-ray',
    note: 'In space, nobody hears "you".\nStill, they shout.',
  },
  {
    ...nothing,
    titles: {
      en: 'Amélie',
      fr: 'Le Fabuleux Destin d’Amélie Poulain',
      ru: 'Амели',
      original: 'Le Fabuleux Destin d’Amélie Poulain',
    },
    year: 2001,
    imdbId: 'tt0211915',
    tmdbId: 194,
    directors: ['Jean-Pierre Jeunet'],
    rating: 70,
    ratedAt: '2023-12-31',
    watchedAt: ['2023-12-31'],
  },
  {
    ...nothing,
    titles: { en: 'Stalker', fr: 'Stalker', ru: 'Сталкер', original: 'Сталкер' },
    year: 1979,
    imdbId: 'tt0079944',
    tmdbId: 1398,
    directors: ['Андрей Тарковский'],
    rating: 100,
    ratedAt: '2022-02-03',
    watchedAt: ['2022-02-03'],
    owned: 'DVD',
  },
  {
    ...nothing,
    titles: {
      en: 'The Good, the Bad and the Ugly',
      fr: 'Le Bon, la Brute et le Truand',
      ru: 'Хороший, плохой, злой',
      original: 'Il buono, il brutto, il cattivo',
    },
    year: 1966,
    imdbId: 'tt0060196',
    tmdbId: 429,
    directors: ['Sergio Leone'],
    wantedAt: '2024-01-02',
  },
  {
    ...nothing,
    titles: { en: '[REC]', fr: '[REC]', ru: 'Репортаж', original: '[REC]' },
    year: 2007,
    imdbId: 'tt1038988',
    tmdbId: 8329,
    directors: ['Jaume Balagueró', 'Paco Plaza'],
    rating: 50,
    ratedAt: '2024-10-11',
    watchedAt: ['2024-10-11'],
  },
  {
    ...nothing,
    titles: {
      en: '2001: A Space Odyssey',
      fr: '2001, l’Odyssée de l’espace',
      ru: '2001 год: Космическая одиссея',
      original: '2001: A Space Odyssey',
    },
    year: 1968,
    imdbId: 'tt0062622',
    tmdbId: 62,
    directors: ['Stanley Kubrick'],
    wantedAt: '2023-05-06',
    owned: 'MKV',
  },
  {
    ...nothing,
    titles: { en: 'Breaking Bad', fr: 'Breaking Bad', ru: 'Во все тяжкие', original: 'Breaking Bad' },
    year: 2008,
    lastYear: 2013,
    imdbId: 'tt0903747',
    tmdbId: 1396,
    directors: [],
    rating: 80,
    ratedAt: '2020-01-02',
    watchedAt: ['2020-01-02'],
    wantedAt: '2019-01-02',
  },
];

export function isMovie({ lastYear }: Fact): boolean {
  return lastYear === undefined;
}
