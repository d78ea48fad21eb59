/** Packs IMDb's ids of the catalogue's movies, and looks movies up by them. */

const maxNumber = 2 ** 32 - 1;

/** The movie with an IMDb id, by its id in the catalogue. */
export type ImdbLookup = (imdbId: string) => number | null;

/**
 * IMDb's ids with their movies in some 5 bytes each: how many, then for each id in ascending order its gap
 * to the one before and the movie's id, in variable-byte code. Ids that aren't IMDb's, movies beyond 32 bits
 * and an id of two movies are left out.
 */
export function encodeImdbIds(pairs: Iterable<readonly [imdbId: string, movieId: number]>): Uint8Array {
  const movies = new Map<number, number | null>();
  for (const [imdbId, movieId] of pairs) {
    const number = imdbNumber(imdbId);
    if (number === null || !Number.isInteger(movieId) || movieId < 0 || movieId > maxNumber) continue;
    const former = movies.get(number);
    movies.set(number, former === undefined || former === movieId ? movieId : null);
  }
  const sorted = [...movies].filter(([, movieId]) => movieId !== null).sort(([one], [other]) => one - other);
  const bytes: number[] = [];
  write(bytes, sorted.length);
  let last = 0;
  for (const [number, movieId] of sorted) {
    write(bytes, number - last);
    write(bytes, movieId!);
    last = number;
  }
  return Uint8Array.from(bytes);
}

/** Such bytes after movies got other ids (null for none); the bytes themselves if they had these already. */
export function withImdbIds(
  bytes: Uint8Array | null,
  changed: ReadonlyMap<number, string | null>,
): Uint8Array {
  const { numbers, movies } = bytes ? decode(bytes) : { numbers: [], movies: [] };
  const former = Array.from(numbers, (number, at): [string, number] => [`tt${number}`, movies[at]!]);
  const others = former.filter(([, movieId]) => !changed.has(movieId));
  const own = [...changed].flatMap(([movieId, id]): [string, number][] =>
    id === null ? [] : [[id, movieId]],
  );
  const next = encodeImdbIds([...others, ...own]);
  return bytes?.length === next.length && bytes.every((byte, at) => byte === next[at]) ? bytes : next;
}

/** A lookup in such bytes, which takes 8 bytes of memory for each id. */
export function decodeImdbIds(bytes: Uint8Array): ImdbLookup {
  const { numbers, movies } = decode(bytes);
  return (imdbId) => {
    const number = imdbNumber(imdbId);
    if (number === null) return null;
    let low = 0;
    let high = numbers.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const middleNumber = numbers[middle]!;
      if (middleNumber === number) return movies[middle]!;
      if (middleNumber < number) low = middle + 1;
      else high = middle - 1;
    }
    return null;
  };
}

/** Whether movies have ids in such bytes, which takes 4 bytes of memory for each. */
export function decodeHasImdbId(bytes: Uint8Array): (movieId: number) => boolean {
  const movies = decode(bytes).movies.sort();
  return (movieId) => {
    let low = 0;
    let high = movies.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (movies[middle]! < movieId) low = middle + 1;
      else high = middle;
    }
    return movies[low] === movieId;
  };
}

/** The IMDb ids of some movies in such bytes. */
export function imdbIdsOf(bytes: Uint8Array, movieIds: ReadonlySet<number>): Map<number, string> {
  const { numbers, movies } = decode(bytes);
  const imdbIds = new Map<number, string>();
  for (const [at, movieId] of movies.entries())
    if (movieIds.has(movieId)) imdbIds.set(movieId, `tt${String(numbers[at]!).padStart(7, '0')}`);
  return imdbIds;
}

/** The ids as numbers, ascending, and the movie of each. */
function decode(bytes: Uint8Array): { numbers: Uint32Array; movies: Uint32Array } {
  let at = 0;
  const readNumber = (): number => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error('The IMDb ids end too early');
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  };
  const count = readNumber();
  // Each takes two bytes at least.
  if (count > bytes.length / 2) throw new Error('The IMDb ids end too early');
  const numbers = new Uint32Array(count);
  const movies = new Uint32Array(count);
  for (let index = 0, last = 0; index < count; index++) {
    last += readNumber();
    numbers[index] = last;
    movies[index] = readNumber();
  }
  return { numbers, movies };
}

/** The number of an IMDb id; null if it isn't one. */
export function imdbNumber(imdbId: string): number | null {
  const digits = /^\s*(?:tt)?(\d{1,12})\s*$/i.exec(imdbId)?.[1];
  const number = Number(digits ?? 0);
  return number > 0 && number <= maxNumber ? number : null;
}

function write(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
  bytes.push(rest);
}
