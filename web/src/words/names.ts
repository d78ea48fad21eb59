import type { Locale } from '@cine/contract/primitives';
import { genreNames } from '@cine/contract/tmdb-codes';
import type { Say } from './index.tsx';

/** In which words and in whose language something is told. */
export type Teller = { say: Say; locale: Locale };

/** A country that TMDB names, also one that is no more. */
export function countryName(code: string, { say, locale }: Teller): string {
  return say('countries.name', { code, name: namesOf(locale, 'region').of(code) ?? code });
}

/** Where a movie of a country comes from: "from France". */
export function fromCountry(code: string, teller: Teller): string {
  return teller.say('countries.from', { code, name: countryName(code, teller) });
}

/** A language that TMDB names. */
export function languageName(code: string, { say, locale }: Teller): string {
  return say('countries.tongue', { code, name: namesOf(locale, 'language').of(code) ?? code });
}

/** A genre that TMDB names; its own word for one that we don't know. */
export function genreName(genre: string, { say }: Pick<Teller, 'say'>): string {
  const known = genreNames.find((each) => each === genre);
  return known ? say(`genres.${known}`) : genre;
}

const made = new Map<string, Intl.DisplayNames>();

function namesOf(locale: Locale, type: 'region' | 'language'): Intl.DisplayNames {
  const key = `${locale} ${type}`;
  const names = made.get(key) ?? new Intl.DisplayNames(locale, { type });
  made.set(key, names);
  return names;
}
