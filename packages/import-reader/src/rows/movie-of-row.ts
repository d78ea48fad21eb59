import { limits } from '../limits.ts';
import { isSeriesAddress, readImdbId, readTmdbId } from './ids.ts';
import type { LeftOutKind, NamedMovie } from './row.ts';
import type { RowCells } from './row-cells.ts';
import { kindOf } from './title-kind.ts';
import { readTitle, readYear } from './titles.ts';

/** Histories of streaming services name episodes: “Dark: Season 1: Secrets”. */
const episode =
  /: (?:season|saison|сезон|staffel|stagione|temporada|limited series|mini-?series|part|volume) ?\d{0,3}: /i;

export type RowMovie =
  | { movie: NamedMovie; isYearUnreadable: boolean }
  | { leftOut: LeftOutKind; title?: string; year: number | null };

/** The movie that a row is about, or what it is instead. */
export function movieOfRow(cells: RowCells): RowMovie {
  const parsedTitles = [...cells.all('title'), ...cells.all('originalTitle')].map(readTitle);
  const parsedYear = readYear(cells.first('year'));
  const year =
    parsedYear?.year ??
    parsedTitles.find((title) => title.year !== null)?.year ??
    yearIn(cells.first('releaseDate'));
  const leave = (leftOut: LeftOutKind) => {
    const title = parsedTitles[0]?.titles[0] ?? cells.all('series').find(isName);
    return { leftOut, ...(title !== undefined && { title }), year };
  };
  const kind = kindOf(cells.first('type'));
  if (kind !== null && kind !== 'movie') return leave(kind);
  if (parsedTitles.some(({ titles }) => titles.some((title) => episode.test(title)))) return leave('episode');
  const isSeries =
    parsedYear?.isSeries ||
    parsedTitles.some((title) => title.isSeries) ||
    (kind === null && cells.all('series').some(isNamed)) ||
    cells.all('ids').concat(cells.all('tmdbId')).some(isSeriesAddress);
  if (isSeries) return leave(cells.all('episode').some(isNamed) ? 'episode' : 'series');
  if (kind === null && cells.all('episode').some(isNamed)) return leave('episode');
  return {
    movie: {
      titles: withoutDamaged([...new Set(parsedTitles.flatMap(({ titles }) => titles))]),
      year,
      tmdbId: tmdbIdOf(cells),
      imdbId: imdbIdOf(cells),
      directors: cells.all('directors').flatMap(namesIn).slice(0, limits.directors),
    },
    isYearUnreadable: parsedYear === undefined,
  };
}

/** Where a file's encoding lacked letters, question marks stand for them: “L?on”, “???”. */
const lostLetters = /\p{L}\?\p{L}|^[?\s]+$/u;

/** The titles without damaged ones, unless there are no others. */
function withoutDamaged(titles: string[]): string[] {
  const whole = titles.filter((title) => !lostLetters.test(title));
  return whole.length > 0 ? whole : titles;
}

/** Whether a cell that only series have says something. */
function isNamed(cell: string): boolean {
  return cell !== '' && !/^(?:-1|0|false|null|none)$/i.test(cell);
}

/** Whether a cell that only series have holds a name, and no number or mark. */
function isName(cell: string): boolean {
  return isNamed(cell) && /\p{L}{2}/u.test(cell) && !/^(?:true|yes)$/i.test(cell);
}

function yearIn(date: string): number | null {
  const [year] = /(?<!\d)(?:18[89]|19\d|20\d)\d(?!\d)/.exec(date) ?? [];
  return year === undefined ? null : Number(year);
}

function namesIn(cell: string): string[] {
  return cell
    .split(/[,;/|]/)
    .map((name) => name.trim().slice(0, limits.directorLetters))
    .filter((name) => name !== '' && name !== '...' && !lostLetters.test(name));
}

function imdbIdOf(cells: RowCells): string | null {
  const fromOwn = cells.all('imdbId').map((cell) => readImdbId(cell, true));
  const fromOthers = cells.all('ids').map((cell) => readImdbId(cell, false));
  return (
    [...fromOwn, ...fromOthers].find((id) => id !== null) ?? readImdbId(cells.first('idInSource'), false)
  );
}

function tmdbIdOf(cells: RowCells): number | null {
  const fromOwn = cells.all('tmdbId').map((cell) => readTmdbId(cell, true));
  const fromOthers = cells.all('ids').map((cell) => readTmdbId(cell, false));
  const id = [...fromOwn, ...fromOthers].find((each) => each !== null) ?? null;
  const isOfTmdb = cells.first('idSource').toLowerCase() === 'tmdb';
  return id ?? (isOfTmdb ? readTmdbId(cells.first('idInSource'), true) : null);
}
