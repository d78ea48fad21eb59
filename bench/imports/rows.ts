import { readFiles, rowsOf } from '@cine/import-reader';
import type { Fact } from '@cine/import-reader/samples';
import type { NamedMovie } from '@cine/movie-search';
import { transliterate } from 'transliteration';
import { type Random, seeded } from '../deployed/random.ts';
import { type Catalogue, type Known, sampleOf } from './catalogue.ts';
import { type Format, formats } from './formats.ts';
import { rivalsIn } from './rivals.ts';
import { traps } from './traps.ts';

/**
 * A row of a file as it is read, null if it isn't, and its movie: null if the catalogue lacks it, `equals` if
 * nobody could tell.
 */
export type Row = Wanted & { format: string; language: string; row: NamedMovie | null };

type Wanted = { trap: string; expected: number | null | 'equals' };
type Written = Wanted & { fact: Fact };

/** Every fortieth row is a series, where files have any. */
const everySeries = 40;
const mostRows = 10_000;
const trapNames = Object.keys(traps);

/** Rows without ids of every format, a trap in each: at most 10,000 a file. */
export function makeRows(catalogue: Catalogue): Row[] {
  const { sample, rated, recorded, remakes, made, absent } = catalogue;
  const random = seeded(1959);
  const rivals = rivalsIn([...sample, ...rated, ...recorded, ...remakes, ...made].map(({ movie }) => movie));
  let turn = 0;
  const write = (format: Format, knownMovie: Known, isThere: boolean): Written[] => {
    const { movie } = knownMovie;
    const titles = format.titles(knownMovie);
    if (Object.keys(titles).length === 0) return [];
    const trap = trapNames[turn++ % trapNames.length]!;
    const trapped = trappedTitles(titles, trap, random);
    const meant = format.name === 'movielens' ? [movie.title] : distinct(Object.values(titles));
    const hasDirectors = format.directors === 'latin' && movie.directors.length > 0;
    const chance = random.below(100);
    // A row with the year of another movie of its title says that it is that one, unless directors tell.
    const isTold = hasDirectors || !rivals.hasEqual(movie, meant, 2, true);
    const mayShift = isThere && isTold && movie.year !== null && chance < format.otherYears;
    const isUndated = movie.year === null || chance >= 100 - format.noYears;
    const year = isUndated ? null : movie.year! + (mayShift ? (chance % 2 === 0 ? 1 : -1) : 0);
    const within = isUndated ? 9_999 : 0;
    const isEqual = !hasDirectors && rivals.hasEqual(movie, meant, within, trap === 'no article');
    const fact = factOf(format, knownMovie, trapped, year, turn, random);
    const isSeries = format.hasSeries && year !== null && turn % everySeries === 0;
    if (isSeries) return [{ trap: 'series', fact: { ...fact, lastYear: year + 3 }, expected: null }];
    // Without a year, a movie that we lack and one of its title that we have are the same row.
    if (!isThere && isUndated && !rivals.isAlone(movie)) return [];
    return [{ trap, fact, expected: !isThere ? null : isEqual ? 'equals' : movie.id }];
  };
  const all = [...sample, ...rated, ...recorded];
  return formats
    .filter(({ ids }) => ids !== 'always')
    .flatMap((format, at) => {
      const isTurn = (_: unknown, turnOf: number) => turnOf % formats.length === at;
      const missing = absent
        .filter(rivals.isFree)
        .filter(isTurn)
        .map((movie): Known => ({ movie, imdbId: null, rated: movie.title }));
      // A movie of a known title that we lack: none of ours has its year or a neighbouring one.
      const lacking = sampleOf(all, 100, random).flatMap((knownMovie, turnOf): Known[] => {
        const year = (knownMovie.movie.year ?? 2000) + [-9, -4, -2, 2, 3, 7][turnOf % 6]!;
        const movie = { ...knownMovie.movie, year, directors: ['Somebody Else'] };
        return rivals.isFree(movie) ? [{ movie, imdbId: null, rated: movie.title }] : [];
      });
      const present = sampleOf([...all, ...remakes], mostRows - missing.length - lacking.length, random);
      return read(format, [
        ...present.flatMap((knownMovie) => write(format, knownMovie, true)),
        ...[...missing, ...lacking].flatMap((knownMovie) => write(format, knownMovie, false)),
      ]);
    });
}

/** Rows of the formats that have ids, with these. */
export function makeRowsWithIds({ sample, rated }: Catalogue): Row[] {
  const random = seeded(1959);
  const knownOnes = [...sample, ...rated].filter(({ imdbId }) => imdbId !== null);
  return formats
    .filter(({ ids }) => ids !== undefined)
    .flatMap((format) => {
      const written = knownOnes.slice(0, mostRows).flatMap((knownMovie, at): Written[] => {
        const trap = trapNames[at % trapNames.length]!;
        const titles = format.titles(knownMovie);
        if (Object.keys(titles).length === 0) return [];
        const trapped = trappedTitles(titles, trap, random);
        const fact = factOf(format, knownMovie, trapped, knownMovie.movie.year, at, random);
        const ids = { imdbId: knownMovie.imdbId!, tmdbId: knownMovie.movie.id };
        return [{ trap, fact: { ...fact, ...ids }, expected: knownMovie.movie.id }];
      });
      return read(format, written);
    });
}

function factOf(
  { directors, ids }: Format,
  { movie }: Known,
  titles: Partial<Fact['titles']>,
  year: number | null,
  at: number,
  random: Random,
): Fact {
  const day = new Date(Date.UTC(1999, 0, 1 + (at % 9_000))).toISOString().slice(0, 10);
  const names = movie.directors.map((name) =>
    directors === 'cyrillic' ? inCyrillic(name) : written(name, random),
  );
  return {
    titles: { en: '', fr: '', ru: '', original: '', ...titles },
    year,
    imdbId: '',
    // Where a file has no ids, this is what the service counts by.
    tmdbId: ids === undefined ? 10_000 + at : '',
    directors: directors === undefined ? [] : names,
    rating: 10 * (1 + (at % 10)),
    ratedAt: day,
    watchedAt: [day],
    wantedAt: null,
    liked: at % 9 === 0,
    note: at % 7 === 0 ? 'In space, nobody hears "you";\nstill, they shout.' : null,
    tags: at % 11 === 0 ? ['ship', 'with Ann, at home'] : [],
    owned: null,
  };
}

/** Where a trap changes nothing, a title is as it is. */
function trappedTitles(
  titles: Partial<Fact['titles']>,
  trap: string,
  random: Random,
): Partial<Fact['titles']> {
  const changed = Object.entries(titles).map(([language, title]) => [
    language,
    traps[trap]!(title, random) ?? title,
  ]);
  return Object.fromEntries(changed);
}

/** Writes a file and reads it, as the import page does. */
function read(format: Format, rows: readonly Written[]): Row[] {
  const { name, language, table } = format;
  const { tables } = readFiles([format.write(rows.map(({ fact }) => fact))]);
  const ofRows = tables.filter(({ file }) => table === undefined || file.endsWith(table));
  if (ofRows.length !== 1) throw new Error(`${name}: ${ofRows.length} tables are read`);
  const readings = [...Map.groupBy(rowsOf(ofRows[0]!), ({ line }) => line).values()];
  if (readings.length !== rows.length)
    throw new Error(`${name}: ${readings.length} of ${rows.length} rows are read`);
  return rows.map(({ trap, expected }, at) => {
    const row = readings[at]!.find((reading) => 'movie' in reading)?.movie ?? null;
    return { format: name, language, trap, expected, row };
  });
}

/** A director as a file has it: as we do, last name first, with an initial, or romanised anew. */
function written(name: string, random: Random): string {
  const words = name.split(' ');
  const last = words.at(-1)!;
  const first = words.slice(0, -1).join(' ');
  if (first === '') return name;
  return [name, `${last} ${first}`, `${first[0]}. ${last}`, transliterate(name)][random.below(4)]!;
}

const letters =
  'a а b б c к d д e е f ф g г h х i и j ж k к l л m м n н o о p п q к r р s с t т u у v в w в x кс y й z з';
const cyrillic = new Map(
  letters.split(' ').flatMap((each, at, all) => (at % 2 === 0 ? [[each, all[at + 1]!] as const] : [])),
);

/** About as a Russian page would write a name. */
function inCyrillic(name: string): string {
  return transliterate(name)
    .toLowerCase()
    .replaceAll(/[a-z]/g, (letter) => cyrillic.get(letter)!)
    .replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

function distinct(titles: string[]): string[] {
  return [...new Set(titles)];
}
