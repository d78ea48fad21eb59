import type { Locale } from '@cine/contract/primitives';
import { genreNames } from '@cine/contract/tmdb-codes';
import type { Say } from '../words/index.tsx';

/** Countries that are no more, which `Intl` takes for their successors or does not know. */
const former = ['SU', 'YU', 'XC', 'XG'] as const;
/** TMDB's own codes of languages; the others are ISO 639-1. */
const ownLanguages: Readonly<Record<string, string>> = { cn: 'yue', sh: 'sr' };

/** What a country is called, by its code as TMDB writes it. */
export function countryName(code: string, locale: Locale, say: Say): string {
  const gone = former.find((each) => each === code);
  if (gone) return say(`movie.${gone}`);
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

/** What a language is called, by its code as TMDB writes it. */
export function languageName(code: string, locale: Locale, say: Say): string {
  if (code === 'xx') return say('movie.noWords');
  return new Intl.DisplayNames(locale, { type: 'language' }).of(ownLanguages[code] ?? code) ?? code;
}

/** What a genre is called; TMDB's own word for one that we don't know. */
export function genreName(genre: string, say: Say): string {
  const known = genreNames.find((each) => each === genre);
  return known ? say(`genres.${known}`) : genre;
}
