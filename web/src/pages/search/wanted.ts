import type { searchMovies } from '@cine/contract/movies';
import type { InputOf } from '@cine/contract/operation';
import { genreNames } from '@cine/contract/tmdb-codes';

/** What is looked for, as the address of the page says it. */
export type Wanted = {
  query: string;
  onMyServices?: boolean | undefined;
  genre?: (typeof genreNames)[number] | undefined;
  fromYear?: number | undefined;
  toYear?: number | undefined;
};

const names = { query: 'q', onMyServices: 'mine', genre: 'genre', fromYear: 'from', toYear: 'to' } as const;

export function wantedIn(address: URLSearchParams): Wanted {
  const genre = address.get(names.genre);
  return {
    query: address.get(names.query) ?? '',
    onMyServices: address.has(names.onMyServices) || undefined,
    genre: genreNames.find((name) => name === genre),
    fromYear: yearIn(address.get(names.fromYear)),
    toYear: yearIn(address.get(names.toYear)),
  };
}

/** The address that says so; what else it says stays. */
export function withWanted(address: URLSearchParams, wanted: Wanted): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const [part, name] of Object.entries(names)) {
    const value = wanted[part as keyof Wanted];
    if (value === undefined || value === '' || value === false) next.delete(name);
    else next.set(name, value === true ? '1' : String(value));
  }
  return next;
}

/** Whether more than the words narrows what is found. */
export function isNarrowed({ query: _query, ...others }: Wanted): boolean {
  return Object.values(others).some((value) => value !== undefined);
}

/** What is asked of the server; null while there is nothing to ask. */
export function toInput({
  query,
  onMyServices = false,
  genre,
  fromYear,
  toYear,
}: Wanted): InputOf<typeof searchMovies> | null {
  if (query.trim() === '') return null;
  return {
    query: query.trim(),
    onMyServices,
    ...(genre && { genres: [genre] }),
    ...(fromYear && { fromYear }),
    ...(toYear && { toYear }),
  };
}

/** A whole year; one that is still being typed narrows nothing. */
export function yearIn(text: string | null): number | undefined {
  const year = Number(text);
  return Number.isInteger(year) && year >= 1870 && year <= 2100 ? year : undefined;
}
