/** Reads the credits, keywords and links that belong to the movies being imported. */
import { basename } from 'node:path';
import type { MovieWire } from '../../functions/src/clients/tmdb/wire.ts';
import { csvRows, type Row, type TextFile } from './csv-rows.ts';
import { type Dict, dictsIn, idOf, textOf } from './literal-fields.ts';
import { idIn, toImdbId } from './metadata-row.ts';
import type { Outcome, ReportLine } from './report.ts';

/** What reading a file needs: the relevant movies, and callbacks for odd rows and bytes read. */
export type Reading = {
  isWanted: (id: number) => boolean;
  tell: (line: ReportLine) => void;
  onBytes: (bytes: number) => void;
};

type Credits = MovieWire['credits'];
type Links = { movieLens: number; imdb: string | null };

/** The data of the other files about a movie; each can be taken once. */
export type Joined = {
  credits: (id: number) => Credits;
  keywords: (id: number) => MovieWire['keywords'];
  links: (id: number) => Links | undefined;
};

/** The data of one row. If two rows are about the same movie, the fuller one counts, otherwise the later. */
type Parsed<T> = { value: T; size: number; notes: string[] };

/**
 * The people of each relevant movie; `leading` selects those that matter. credits.csv has 190 MB in no useful
 * order, so it is read once, and a kilobyte or two a movie is kept outside the heap.
 */
export async function readCredits(
  file: TextFile,
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

/** The keywords of each relevant movie, packed in the same way. */
export async function readKeywords(
  file: TextFile,
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

export async function readLinks(
  file: TextFile,
  reading: Reading,
): Promise<(id: number) => Links | undefined> {
  const byId = await readAll(file, ['tmdbId', 'movieId', 'imdbId'], reading, ({ cells }) => {
    const movieLens = idIn(cells.movieId);
    const imdb = toImdbId(cells.imdbId);
    const notes = imdb === null && cells.imdbId.trim() !== '' ? ['imdbId: none'] : [];
    if (movieLens === null) return { value: undefined, size: 0, notes: [...notes, 'movieId: none'] };
    return { value: { movieLens, imdb }, size: imdb === null ? 1 : 2, notes };
  });
  return (id) => byId.get(id);
}

/** The longest name or role has about 300 characters. */
const maxNameLength = 1_000;

/** No movie has more than 149 keywords, some 6,000 characters. */
const maxKeywordsLength = 50_000;

/** All rows of a file by movie id, which is in the first column. */
async function readAll<Column extends string, T>(
  file: TextFile,
  columns: readonly [Column, ...Column[]],
  { isWanted, tell, onBytes }: Reading,
  read: (row: Row<Column>) => Parsed<T>,
): Promise<Map<number, T>> {
  const fullest = new Map<number, { value: T; size: number; line: number }>();
  for await (const row of csvRows(file, columns, onBytes)) {
    const { line } = row;
    const name = row.cells[columns[0]];
    const id = idIn(name);
    const say = (outcome: Outcome, ...why: string[]) =>
      tell({ file: basename(file.path), line, id, outcome, why });
    if (row.fields !== row.expected) {
      say('refused', `${row.fields} fields instead of ${row.expected}`);
    } else if (id === null) {
      if (name.trim() === '') say('unused', `no ${columns[0]}`);
      else say('refused', `${columns[0]}: no number`);
    } else if (!isWanted(id)) {
      say('unused', 'no such movie is imported');
    } else {
      const { value, size, notes } = read(row);
      const former = fullest.get(id);
      const counts = !former || size >= former.size;
      if (counts) fullest.set(id, { value, size, line });
      if (notes.length > 0) say('partly', ...notes);
      if (former) {
        const [loser, winner] = counts ? [former.line, line] : [line, former.line];
        tell({
          file: basename(file.path),
          line: loser,
          id,
          outcome: 'duplicate',
          why: [`line ${winner} counts`],
        });
      }
    }
  }
  return new Map([...fullest].map(([id, { value }]) => [id, value]));
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
