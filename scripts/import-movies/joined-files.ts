import { basename } from 'node:path';
import type { MovieWire } from '../../functions/src/clients/tmdb/wire.ts';
import { csvRows, type Row } from './csv-rows.ts';
import { type Dict, dictsIn, idOf, textOf } from './literal-fields.ts';
import { idIn, toImdbId } from './metadata-row.ts';
import type { Outcome, ReportLine } from './report.ts';

/** What reading a file needs: which movies matter, and who hears of odd rows and of the bytes read. */
export type Reading = {
  isWanted: (id: number) => boolean;
  tell: (line: ReportLine) => void;
  told: (bytes: number) => void;
};

type Credits = MovieWire['credits'];
type Links = { movieLens: number; imdb: string | null };

/** What the other files tell of a movie, once. */
export type Joined = {
  credits: (id: number) => Credits;
  keywords: (id: number) => MovieWire['keywords'];
  links: (id: number) => Links | undefined;
};

/** What one row tells of a movie; of two rows about the same one, that with more in it counts, or else the later. */
type Told<T> = { value: T; size: number; notes: string[] };

/**
 * The people of each movie that matters. credits.csv is in no order that could be merged and has some 190 MB, of which a
 * movie needs a kilobyte or two: that much of each stays in memory until it is asked for, once, packed as bytes outside of the heap,
 * and the file is read once. `leading` says what of a movie's people matters.
 */
export async function readCredits(
  file: string,
  leading: (credits: Credits) => Credits,
  reading: Reading,
): Promise<(id: number) => Credits> {
  const byId = await readAll(file, ['id', 'cast', 'crew'], reading, ({ cells }) => {
    const notes: string[] = [];
    const credits = { cast: castIn(cells.cast, notes), crew: crewIn(cells.crew, notes) };
    const size = credits.cast.length + credits.crew.length;
    return { value: Buffer.from(JSON.stringify(leading(credits))), size, notes };
  });
  return (id) => {
    const packed = byId.get(id);
    byId.delete(id);
    return packed ? (JSON.parse(packed.toString()) as Credits) : { cast: [], crew: [] };
  };
}

/** The keywords of each movie that matters, packed in the same way. */
export async function readKeywords(
  file: string,
  reading: Reading,
): Promise<(id: number) => MovieWire['keywords']> {
  const byId = await readAll(file, ['id', 'keywords'], reading, ({ cells }) => {
    const notes: string[] = [];
    const isSane = cells.keywords.length <= maxKeywordsLength;
    if (!isSane) notes.push(`keywords: ${cells.keywords.length} characters`);
    const names = dictsIn('keywords', isSane ? cells.keywords : '', notes)
      .map((keyword) => nameIn(keyword, 'name'))
      .filter((name) => name !== '');
    return { value: Buffer.from(JSON.stringify(names)), size: names.length, notes };
  });
  return (id) => {
    const names = JSON.parse(byId.get(id)?.toString() ?? '[]') as string[];
    return { keywords: names.map((name) => ({ name })) };
  };
}

/** MovieLens' id of each movie that matters, and IMDb's. */
export async function readLinks(file: string, reading: Reading): Promise<(id: number) => Links | undefined> {
  const byId = await readAll(file, ['tmdbId', 'movieId', 'imdbId'], reading, ({ cells }) => {
    const movieLens = idIn(cells.movieId);
    const imdb = toImdbId(cells.imdbId);
    const notes = imdb === null && cells.imdbId.trim() !== '' ? ['imdbId: none'] : [];
    if (movieLens === null) return { value: undefined, size: 0, notes: [...notes, 'movieId: none'] };
    return { value: { movieLens, imdb }, size: imdb === null ? 1 : 2, notes };
  });
  return (id) => byId.get(id);
}

/** The longest name or role there is has some three hundred characters. */
const maxNameLength = 1_000;

/** The most that a movie has are 149 keywords, some 6,000 characters. */
const maxKeywordsLength = 50_000;

/** All rows of a file by the movie's id, which is in the first of the columns. */
async function readAll<Column extends string, T>(
  file: string,
  columns: readonly [Column, ...Column[]],
  { isWanted, tell, told }: Reading,
  read: (row: Row<Column>) => Told<T>,
): Promise<Map<number, T>> {
  const kept = new Map<number, { value: T; size: number; line: number }>();
  for await (const row of csvRows(file, columns, told)) {
    const { line } = row;
    const name = row.cells[columns[0]];
    const id = idIn(name);
    const say = (outcome: Outcome, ...why: string[]) =>
      tell({ file: basename(file), line, id, outcome, why });
    if (row.fields !== row.expected) {
      say('refused', `${row.fields} fields instead of ${row.expected}`);
    } else if (id === null) {
      if (name.trim() === '') say('unused', `no ${columns[0]}`);
      else say('refused', `${columns[0]}: no number`);
    } else if (!isWanted(id)) {
      say('unused', 'no such movie is imported');
    } else {
      const { value, size, notes } = read(row);
      const former = kept.get(id);
      const counts = !former || size >= former.size;
      if (counts) kept.set(id, { value, size, line });
      if (notes.length > 0) say('partly', ...notes);
      if (former) {
        const [loser, winner] = counts ? [former.line, line] : [line, former.line];
        tell({ file: basename(file), line: loser, id, outcome: 'duplicate', why: [`line ${winner} counts`] });
      }
    }
  }
  return new Map([...kept].map(([id, { value }]) => [id, value]));
}

function castIn(text: string, notes: string[]): Credits['cast'] {
  return dictsIn('cast', text, notes).flatMap((person, index) => {
    const id = idOf(person);
    const name = nameIn(person, 'name');
    if (id === null || name === '') return [];
    const { order } = person;
    const character = nameIn(person, 'character');
    return [{ id, name, order: typeof order === 'number' ? order : index, character }];
  });
}

function crewIn(text: string, notes: string[]): Credits['crew'] {
  return dictsIn('crew', text, notes).flatMap((person) => {
    const id = idOf(person);
    const name = nameIn(person, 'name');
    return id === null || name === '' ? [] : [{ id, name, job: textOf(person, 'job') }];
  });
}

function nameIn(dict: Dict, key: string): string {
  const name = textOf(dict, key);
  return name.length > maxNameLength ? '' : name;
}
