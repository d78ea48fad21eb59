import type { LeftOutKind } from './row.ts';

type Kind = 'movie' | Exclude<LeftOutKind, 'nothing-said'>;

/** What a title's type means, by the stems of its names in several languages; the first that fits counts. */
const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['episode', /episod|эпизод|folge|pilot|^серия/],
  ['game', /game|игра|\bjeu|spiel(?!film)|juego|gioco|jogo/],
  ['other', /podcast|music|musik|musi[qc]a|книга|^book|livre|manga|comic|person|album|^audio|track|photo/],
  ['other', /^box ?set|^collection|folder|^artist|^list$|^playlist/],
  ['movie', /tv ?(?:movie|film|short|special)|film ?tv|telefilm|телефильм|fernsehfilm|spielfilm/],
  [
    'series',
    /seri[ae]|serial|сериал|^tv$|show$|season|saison|сезон|staffel|stagione|temporada|^anime$|telenovela/,
  ],
  [
    'movie',
    /movie|film|фильм|pelicula|short|^video|^vod|kurz|court|corto|короткометр|documentar|мультф|аниме/,
  ],
];

/** What a type's name means; null if it isn't known. */
export function kindOf(type: string): Kind | null {
  const plain = type
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .trim();
  return kinds.find(([, stems]) => stems.test(plain))?.[0] ?? null;
}
