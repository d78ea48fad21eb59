import type { ReelEntry, Showing } from './reel-entry.ts';

/**
 * Films in few bytes, ascending by id. Numbers are in 7-bit groups; of each film the id's distance from the
 * one before, genres, year + 1, director, the countries' number and letters, language, runtime + 1, twice the
 * number of showings and whether it was unpromising; then of each showing its day, an hour with three flags,
 * and hashes where there are any.
 */

export function packFilms(films: readonly ReelEntry[]): Uint8Array {
  const bytes: number[] = [];
  let former = 0;
  for (const film of films.toSorted((one, other) => one.movieId - other.movieId)) {
    push(film.movieId - former);
    former = film.movieId;
    push(film.genres);
    push(film.year === null ? 0 : film.year + 1);
    push(film.director);
    push(film.countries.length);
    for (const country of film.countries) push(codeOf(country.toLowerCase()));
    push(film.language === null ? 0 : codeOf(film.language));
    push(film.runtime === null ? 0 : film.runtime + 1);
    push(film.showings.length * 2 + (film.unpromising ? 1 : 0));
    for (const showing of film.showings) pushShowing(showing);
  }
  return Uint8Array.from(bytes);

  function push(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      bytes.push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    bytes.push(rest);
  }

  function pushShowing({ day, hour, together, hosted, group }: Showing): void {
    push(day);
    push(hour | (together ? 0x20 : 0) | (hosted ? 0x40 : 0) | (group ? 0x80 : 0));
    if (hosted) push(hosted);
    if (group) push(group);
  }
}

/** The packed films, ascending by id. */
export function unpackFilms(bytes: Uint8Array): ReelEntry[] {
  const films: ReelEntry[] = [];
  let at = 0;
  let movieId = 0;
  while (at < bytes.length) {
    movieId += pull();
    const genres = pull();
    const year = pull();
    const director = pull();
    const countries = Array.from({ length: pull() }, () => lettersOf(pull()).toUpperCase());
    const language = pull();
    const runtime = pull();
    const showings = pull();
    films.push({
      movieId,
      year: year === 0 ? null : year - 1,
      genres,
      director,
      countries,
      language: language === 0 ? null : lettersOf(language),
      runtime: runtime === 0 ? null : runtime - 1,
      unpromising: showings % 2 === 1,
      showings: Array.from({ length: showings >> 1 }, pullShowing),
    });
  }
  return films;

  function pull(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = bytes[at]!;
      at += 1;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  function pullShowing(): Showing {
    const day = pull();
    const flags = pull();
    return {
      day,
      hour: flags & 0x1f,
      together: (flags & 0x20) > 0,
      hosted: flags & 0x40 ? pull() : 0,
      group: flags & 0x80 ? pull() : 0,
    };
  }
}

const firstLetter = 'a'.charCodeAt(0);

/** Two letters as a number from 1. */
function codeOf(letters: string): number {
  return (letters.charCodeAt(0) - firstLetter) * 26 + letters.charCodeAt(1) - firstLetter + 1;
}

function lettersOf(code: number): string {
  const at = code - 1;
  return String.fromCharCode(firstLetter + Math.floor(at / 26), firstLetter + (at % 26));
}
