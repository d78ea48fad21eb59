/** Reads a row of movies_metadata.csv. */
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import type { MovieWire } from '../../functions/src/clients/tmdb/wire.ts';
import type { Row } from './csv-rows.ts';
import { dictIn, dictsIn, idOf, textOf } from './literal-fields.ts';

export const metadataColumns = [
  'adult',
  'belongs_to_collection',
  'genres',
  'id',
  'imdb_id',
  'original_language',
  'original_title',
  'overview',
  'popularity',
  'poster_path',
  'production_countries',
  'release_date',
  'runtime',
  'status',
  'title',
  'video',
  'vote_average',
  'vote_count',
] as const;
export type MetadataColumn = (typeof metadataColumns)[number];
type Cells = Record<MetadataColumn, string>;

/** A movie as movies_metadata.csv has it, in TMDB's present form. */
export type MetadataWire = Omit<MovieWire, 'credits' | 'keywords'>;

/** A row: a movie, with notes on the fields that could not be read, or no movie, with the reason. */
export type MetadataReading =
  | { kind: 'movie'; id: number; wire: MetadataWire; notes: string[] }
  | { kind: 'skipped' | 'refused'; id: number | null; why: string };

/** TMDB's ids are signed 32-bit integers, and search stores them so. Custom movies have far higher ids. */
const highestId = 2 ** 31 - 1;
/** The longest film there is runs 51,420 minutes. */
const maxMinutes = 60_000;
/** Ten times the longest overview. Anything longer has lost a quote and contains other rows. */
export const maxFieldLength = 20_000;
const firstYear = 1850;
const lastYear = 2200;
const knownGenres: ReadonlySet<string> = new Set(genreNames);
/** Placeholders for an empty overview. */
const noOverview = /^(?:n\/a|no (?:movie )?overview(?: (?:found|available|yet))?)[.!]?$/i;

/**
 * Reads one row. Unknown or impossible values are left out and noted. Refuses rows that aren't movies: those
 * cut in two by a line break, or without a numeric id or a title.
 */
export function readMetadata({ cells, fields, expected }: Row<MetadataColumn>): MetadataReading {
  const id = idIn(cells.id);
  const refused = (why: string): MetadataReading => ({ kind: 'refused', id, why });
  if (fields !== expected) return refused(`${fields} fields instead of ${expected}: a row cut in two`);
  const longest = Math.max(...Object.values(cells).map((cell) => cell.length));
  if (longest > maxFieldLength) return refused(`a field of ${longest} characters: an unterminated quote`);
  const adult = truthIn(cells.adult);
  const video = truthIn(cells.video);
  // Copies of the set that a spreadsheet has saved again have all the fields, but not below their headers.
  if (adult === null) return refused('adult is neither True nor False: a row that is shifted');
  if (video === null) return refused('video is neither True nor False: a row cut in two');
  if (id === null) return refused(`no id: ${quoted(cells.id)}`);
  if (adult) return { kind: 'skipped', id, why: 'for adults' };
  if (video) return { kind: 'skipped', id, why: 'a video, no film' };
  if (cells.title.trim() === '' && cells.original_title.trim() === '') return refused('no title');
  const notes: string[] = [];
  return { kind: 'movie', id, wire: wireOf(id, cells, notes), notes };
}

function wireOf(id: number, cells: Cells, notes: string[]): MetadataWire {
  const overview = cells.overview.trim();
  const runtime = numberIn('runtime', cells, notes, (minutes) => minutes >= 0 && minutes <= maxMinutes);
  return {
    id,
    title: cells.title,
    original_title: cells.original_title,
    original_language: cells.original_language,
    release_date: dateIn(cells.release_date.trim(), notes),
    poster_path: cells.poster_path,
    vote_average: numberIn('vote_average', cells, notes, (mean) => mean >= 0 && mean <= 10),
    vote_count: numberIn('vote_count', cells, notes, (votes) => Number.isSafeInteger(votes) && votes >= 0),
    popularity: numberIn('popularity', cells, notes, (measure) => measure >= 0 && measure < 1e9),
    runtime,
    overview: noOverview.test(overview) ? null : overview,
    status: cells.status,
    backdrop_path: null,
    belongs_to_collection: collectionIn(cells, notes),
    genres: genresIn(cells, notes),
    production_countries: dictsIn('production_countries', cells.production_countries, notes).map(
      (country) => ({
        iso_3166_1: textOf(country, 'iso_3166_1'),
      }),
    ),
    external_ids: { imdb_id: imdbIn(cells.imdb_id, notes) },
    release_dates: { results: [] },
    translations: { translations: [] },
    videos: { results: [] },
    'watch/providers': { results: {} },
  };
}

/** An id of TMDB's; pandas writes some with a decimal point. */
export function idIn(text: string): number | null {
  const id = /^\d{1,15}(?:\.0)?$/.test(text.trim()) ? Number(text) : 0;
  return id > 0 && id <= highestId ? id : null;
}

/**
 * IMDb's id in its own form: at least seven digits, whose leading zeros number parsers drop. Null when there
 * is none.
 */
export function toImdbId(text: string): string | null {
  const number = /^(?:tt)?0*(\d{1,9})(?:\.0)?$/.exec(text.trim())?.[1];
  return number === undefined || number === '0' ? null : `tt${number.padStart(7, '0')}`;
}

function imdbIn(text: string, notes: string[]): string | null {
  const id = toImdbId(text);
  if (id === null && !/^0?$/.test(text.trim())) notes.push(`imdb_id: ${quoted(text)} is none`);
  return id;
}

function truthIn(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}

/** Zero, TMDB's word for unknown, when the field is empty, not a number or impossible. */
function numberIn(
  field: MetadataColumn,
  cells: Cells,
  notes: string[],
  isPossible: (value: number) => boolean,
): number {
  const text = cells[field].trim();
  if (text === '') return 0;
  const value = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (isPossible(value)) return value;
  notes.push(`${field}: ${quoted(text)} cannot be`);
  return 0;
}

function dateIn(text: string, notes: string[]): string | null {
  if (text === '') return null;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  const year = day.getUTCFullYear();
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  if (exists && year >= firstYear && year <= lastYear) return text;
  notes.push(`release_date: ${quoted(text)} cannot be`);
  return null;
}

function collectionIn(cells: Cells, notes: string[]): MetadataWire['belongs_to_collection'] {
  const dict = dictIn('belongs_to_collection', cells.belongs_to_collection, notes);
  if (dict === null) return null;
  const id = idOf(dict);
  const name = textOf(dict, 'name');
  if (id !== null && name !== '') return { id, name };
  notes.push('belongs_to_collection: without an id or a name');
  return null;
}

/** Only genres that TMDB still has; the data set is from 2017. */
function genresIn(cells: Cells, notes: string[]): { name: string }[] {
  const names = dictsIn('genres', cells.genres, notes).map((genre) => textOf(genre, 'name'));
  const present = names.filter((name) => knownGenres.has(name));
  for (const name of names)
    if (!knownGenres.has(name)) notes.push(`genres: ${quoted(name)} is none of TMDB's`);
  return present.map((name) => ({ name }));
}

function quoted(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}
