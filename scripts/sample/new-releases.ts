import { day } from '@cine/contract/time';
import { type Catalogue, readCatalogue, type SampleMovie, samplePath } from '@cine/dev-tmdb/catalogue';

/** Titles in English, French and Russian, genres, director, cast, minutes, and days until the release. */
type Release = [
  en: string,
  fr: string,
  ru: string,
  genres: string[],
  by: string,
  cast: string[],
  runtime: number,
  inDays: number,
];

/** Made up, with no people of real movies. All others of the sample are older. */
const releases: Release[] = [
  [
    'The Lighthouse Radio',
    'La Radio du phare',
    'Радио на маяке',
    ['Drama'],
    'Maud Kerleguer',
    ['Ewan Tressick', 'Lowenna Pascoe'],
    104,
    -150,
  ],
  [
    'Midnight at the Rialto',
    'Minuit au Rialto',
    'Полночь в «Риальто»',
    ['Comedy', 'Romance'],
    'Bruno Sallavera',
    ['Ines Cordaro', 'Teo Marchesan'],
    98,
    -110,
  ],
  [
    'Cold Harvest',
    'Moisson froide',
    'Холодная жатва',
    ['Thriller'],
    'Signe Vestergren',
    ['Aksel Hovland', 'Tuva Lindrot'],
    117,
    -75,
  ],
  [
    'The Mapmaker’s Daughter',
    'La Fille du cartographe',
    'Дочь картографа',
    ['Adventure', 'History'],
    'Amadou Kerrec',
    ['Solene Abgrall', 'Idris Benhalla'],
    132,
    -40,
  ],
  [
    'Signals from Vega',
    'Les Signaux de Véga',
    'Сигналы с Веги',
    ['Science Fiction'],
    'Priya Ramanth',
    ['Jonah Okwell', 'Mirela Staneva'],
    126,
    -20,
  ],
  [
    'A Kitchen in Tbilisi',
    'Une cuisine à Tbilissi',
    'Кухня в Тбилиси',
    ['Comedy', 'Family'],
    'Nino Kapashvili',
    ['Levan Tsereli', 'Keti Abaze'],
    95,
    -6,
  ],
  [
    'Eleven Bridges',
    'Onze ponts',
    'Одиннадцать мостов',
    ['Crime', 'Drama'],
    'Tomas Hradek',
    ['Jitka Solnar', 'Pavel Drnek'],
    121,
    4,
  ],
  [
    'The Glass Orchard',
    'Le Verger de verre',
    'Стеклянный сад',
    ['Fantasy', 'Family'],
    'Oona Carrigy',
    ['Fia Malloran', 'Rory Dunleth'],
    109,
    12,
  ],
  [
    'Last Train to Murmansk',
    'Dernier train pour Mourmansk',
    'Последний поезд в Мурманск',
    ['Drama', 'War'],
    'Глеб Журавский',
    ['Вера Лунина', 'Степан Рогов'],
    138,
    26,
  ],
  [
    'Paper Wolves',
    'Les Loups de papier',
    'Бумажные волки',
    ['Animation', 'Family'],
    'Hisae Morikane',
    ['Kento Asahira', 'Yuna Tsukimori'],
    88,
    40,
  ],
  [
    'The Understudy’s Revenge',
    'La Revanche de la doublure',
    'Месть дублёрши',
    ['Comedy'],
    'Clemence Aubriat',
    ['Lucie Vandrel', 'Marc Ostermane'],
    101,
    70,
  ],
  [
    'Under the Salt',
    'Sous le sel',
    'Под солью',
    ['Horror'],
    'Rafael Quintero Luz',
    ['Abril Montoro', 'Dario Esquivel'],
    93,
    120,
  ],
];

/** Above the ids that TMDB has given so far, below those of custom movies. */
const firstId = 90_000_001;

/** Made-up movies that came out in the last months or will in the next, by date; ids never change. */
export function newReleases(now: number): SampleMovie[] {
  return releases.map(([title, fr, ru, genres, director, cast, runtime, inDays], at) => {
    const releaseDate = new Date(now + inDays * day).toISOString().slice(0, 10);
    return {
      id: firstId + at,
      title,
      originalTitle: title,
      titles: { fr, ru },
      year: Number(releaseDate.slice(0, 4)),
      runtime,
      genres,
      language: 'en',
      countries: ['GB'],
      directors: [director],
      cast,
      keywords: [],
      rating: inDays < 0 ? 6.1 + (at % 4) / 2 : null,
      popularity: 180 - 8 * Math.abs(at - 5),
      certificates: {},
      releaseDate,
    };
  });
}

/** The sample catalogue with these movies among its own. They have no offers. */
export function sampleToday(now = Date.now()): Catalogue {
  const catalogue = readCatalogue(samplePath);
  return { ...catalogue, movies: [...catalogue.movies, ...newReleases(now)] };
}
