import type { ColumnFacts } from './column-facts.ts';
import { libraryColumns } from './read-header.ts';
import type { Role, Tells } from './roles.ts';
import type { Source } from './sources.ts';

type Shape = {
  roles: readonly Role[];
  facts: readonly ColumnFacts[];
  columns: readonly string[];
  rows: number;
  /** Whether a heading names it, as only a list's does. */
  isNamed: boolean;
  hasPaths: boolean;
  /** The field that it was in. */
  key: string;
};

/** What names of files and folders say, in several languages. */
const names: readonly (readonly [Tells, RegExp])[] = [
  [
    'watchlist',
    /watch-?_? ?list|wish-?_? ?list|mylist|à[ _-]voir|a[ _-]voir|буду|хочу|wunsch|da[ _-]vedere|por[ _-]ver|plan-?to/,
  ],
  ['likes', /(?:^|[/_. -])likes\b|\bliked\b|favou?rit|favoris|избран|любим|lieblings|preferiti|loved/],
  ['list', /^lists?\/|\/lists?\/|^lists?-/],
  [
    'shelf',
    /collection|shelf|owned|library|bibliothe[kq]|mediath|dvd|blu-?ray|полк|коллекц|collezione|coleccion/,
  ],
  ['ratings', /rating|votes?\b|\bnotes?\b|оцен|bewertung|voti\b|calificacion/],
  ['watches', /watched|seen|history|diary|viewing|\bvus?\b|просмотр|gesehen|visti|vistas/],
  ['notes', /comments?\b|review|отзыв|рецензи/],
  ['list', /list/],
];

/** What a table tells, by its source, columns and name. */
export function guessTells(
  shape: Shape,
  source: Source | null,
  path: string,
): { tells: Tells; isSure: boolean } {
  const byKey = tellsOfName(shape.key);
  const byName = byKey ?? tellsOfName(path);
  const sure = (tells: Tells) => ({ tells, isSure: true });
  if (isOfNoUse(shape.columns)) return sure('nothing');
  const has = (role: Role) => shape.roles.includes(role);
  const isFilled = (role: Role) =>
    shape.roles.some((each, at) => each === role && shape.facts[at]!.filled * 2 >= Math.max(1, shape.rows));
  const ofLibrary = source === null ? libraryColumns(shape.columns) : 0;
  if (ofLibrary > 1 || source?.name === 'plex' || source?.name === 'jellyfin') return sure('shelf');
  if (has('watchedAt') || has('plays')) return sure('watches');
  if (shape.hasPaths || shape.columns.some((column) => /collected_?at/i.test(column))) return sure('shelf');
  if (shape.columns.some((column) => /^comment\./i.test(column))) return sure('notes');
  if (has('seen') || has('status')) return { tells: 'watches', isSure: has('seen') };
  if (shape.isNamed) return sure('list');
  if (source?.name === 'trakt' && has('position')) return sure(ownListOfTrakt(path) ?? 'list');
  if (has('list')) return sure('list');
  if (source?.name === 'kinopoisk' && nameOfAnyFolder.test(path)) return guessFolder(shape);
  if (byName === 'watchlist' || byName === 'likes') return sure(byName);
  if (has('position') && source?.name === 'imdb') return guessListOfImdb(shape, byName);
  if (has('position') && source?.name === 'letterboxd') return sure('list');
  if (ofLibrary > 0 && !isFilled('rating')) return { tells: 'shelf', isSure: false };
  if (has('ratedAt') || isFilled('rating')) return { tells: 'ratings', isSure: true };
  if (byName !== null)
    return {
      tells: byName,
      isSure: byKey !== null || source !== null || (byName === 'shelf' && has('medium')),
    };
  if (has('rating')) return { tells: 'ratings', isSure: false };
  // A history of streaming, such as Netflix’, has nothing else.
  if (shape.columns.length === 2 && has('title') && has('date')) return { tells: 'watches', isSure: false };
  return { tells: has('medium') ? 'shelf' : 'list', isSure: false };
}

/** What Kinopoisk calls the file of any folder, and of the votes. */
const nameOfAnyFolder = /(?:^|\/)kinopoisk\.ru-favou?rites[^/]*$/i;

function guessFolder({ roles, facts, rows }: Shape): { tells: Tells; isSure: boolean } {
  const { numbers = 0, filled = 0 } = facts[roles.indexOf('rating')] ?? {};
  return { tells: Math.round(numbers * filled) === rows ? 'ratings' : 'list', isSure: false };
}

/** Whether it has movies that Trakt was told to hide or that were only begun, or names of lists. */
function isOfNoUse(columns: readonly string[]): boolean {
  return columns.some((column) => /^(?:hidden_at|paused_at|item_count)$/.test(column));
}

/** Columns of tables that are made for watches only: Letterboxd's import, and the history of Movary. */
const logs = [['WatchedDate'], ['tmdbId', 'imdbId', 'watchedAt']];

/** Whether all rows of a table of watches are such, even those whose day isn't known. */
export function isLogOf({ roles, columns }: Pick<Shape, 'roles' | 'columns'>, path: string): boolean {
  if (roles.includes('seen') || roles.includes('status')) return false;
  return tellsOfName(path) === 'watches' || logs.some((log) => log.every((name) => columns.includes(name)));
}

/** Lists, the watchlist and, lately, ratings have the same columns, whatever their files are called. */
function guessListOfImdb(
  { roles, facts, rows }: Shape,
  byName: Tells | null,
): { tells: Tells; isSure: boolean } {
  const rated = facts[roles.indexOf('rating')]?.filled ?? 0;
  if (byName !== 'list' && rated === rows) return { tells: 'ratings', isSure: byName === 'ratings' };
  return { tells: 'list', isSure: false };
}

/** What the file's own name says, or else its folders in its archive. */
function tellsOfName(path: string): Tells | null {
  const inArchive = path.slice(path.toLowerCase().lastIndexOf('.zip/') + 1);
  const file = inArchive.slice(inArchive.lastIndexOf('/') + 1);
  for (const name of [file, inArchive]) {
    const plain = name.toLowerCase().normalize('NFC');
    const match = names.find(([, words]) => words.test(plain));
    if (match) return match[0];
  }
  return null;
}

/** The two lists that Trakt keeps for everybody; others may have such words in their names. */
function ownListOfTrakt(path: string): Tells | null {
  const [, name] = /(?:^|\/)(?:lists-)?(watchlist|favorites)(?:-\d+)?\.json$/.exec(path) ?? [];
  return name === undefined ? null : name === 'watchlist' ? 'watchlist' : 'likes';
}
