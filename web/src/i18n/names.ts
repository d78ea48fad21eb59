/** Names of countries, languages and genres in the reader's language. */
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import type { Locale } from '@cine/contract/primitives';
import { displayNames } from './formats.ts';
import type { Say } from './index.tsx';

/** The reader's language and its texts. */
export type Teller = { say: Say; locale: Locale };

/** A country of TMDB's list, including former ones. */
export function countryName(code: string, { say, locale }: Teller): string {
  return say('countries.name', { code, name: displayNames(locale, { type: 'region' }).of(code) ?? code });
}

/** A movie's origin: "from France". */
export function fromCountry(code: string, teller: Teller): string {
  return teller.say('countries.from', { code, name: countryName(code, teller) });
}

/** A language of TMDB's list. */
export function languageName(code: string, { say, locale }: Teller): string {
  return say('countries.tongue', { code, name: displayNames(locale, { type: 'language' }).of(code) ?? code });
}

/** A genre of TMDB's list; an unknown one by its own name. */
export function genreName(genre: string, { say }: Pick<Teller, 'say'>): string {
  const name = genreNames.find((each) => each === genre);
  return name ? say(`genres.${name}`) : genre;
}
