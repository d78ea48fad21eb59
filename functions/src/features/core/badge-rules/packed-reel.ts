import type { ReelEntry, Showing } from './reel-entry.ts';

/**
 * A reel's entries in few bytes, ascending by movie id, as numbers in groups of 7 bits. An entry has the id's
 * distance from the one before, genres, year + 1, director, the number of countries and their letters,
 * language, runtime + 1, and twice the number of showings, plus 1 if it was unpromising; then, for each
 * showing, its day, its hour with three flags, and the hashes that aren't 0.
 */
export function packReel(entries: readonly ReelEntry[]): Uint8Array {
  const bytes: number[] = [];
  let former = 0;
  for (const entry of entries.toSorted((one, other) => one.movieId - other.movieId)) {
    push(entry.movieId - former);
    former = entry.movieId;
    push(entry.genres);
    push(entry.year === null ? 0 : entry.year + 1);
    push(entry.director);
    push(entry.countries.length);
    for (const country of entry.countries) push(codeOf(country.toLowerCase()));
    push(entry.language === null ? 0 : codeOf(entry.language));
    push(entry.runtime === null ? 0 : entry.runtime + 1);
    push(entry.showings.length * 2 + (entry.unpromising ? 1 : 0));
    for (const showing of entry.showings) pushShowing(showing);
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

/** The entries of a reel, ascending by movie id. */
export function unpackReel(bytes: Uint8Array): ReelEntry[] {
  const entries: ReelEntry[] = [];
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
    entries.push({
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
  return entries;

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
