import type { LeftOutKind } from './row.ts';

type Kind = 'movie' | Exclude<LeftOutKind, 'nothing-said'>;

/**
 * What a title's type means, by the stems of its names in several languages; the first that fits counts. A
 * genre such as “Music”, “Game show” or “Comic book movie” is no type.
 */
const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['episode', /episod|эпизод|folge|pilot|^серия/],
  ['game', /^(?:video ?)?games?$|^(?:видео ?)?игр[аы]$|^jeux?\b|^(?:video|computer)?spiele?$/],
  ['game', /^(?:video ?)?(?:juego|gioco|jogo)s?$/],
  ['other', /podcast|подкаст|musi(?:k|c|que|ca) ?(?:video|clip)|(?:video|clip|clipe) musi[ck]/],
  ['other', /музыкальн(?:ое|ый|ые|ая|ых) (?:видео|клип)/],
  ['other', /^(?:(?:teaser )?trailer|teaser|hook|recap|bumper|cinemagraph|promotional|preview)$/],
  ['other', /^(?:books?|audio ?book|книга|livre|manga|comics?|person|track|photos?)$|^audio\b|album$/],
  ['other', /^box ?set|^collection|folder|^(?:music ?)?artist|^list$|^playlist/],
  ['movie', /tv ?(?:movie|film|short|special)|film ?tv|telefilm|телефильм|fernsehfilm|spielfilm/],
  [
    'series',
    /seri(?:e|a(?!l kill))|сериал|^tv$|^(?:tv ?)?shows?$|season$|saison|сезон|staffel|stagione|temporada|^anime$|telenovela/,
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
