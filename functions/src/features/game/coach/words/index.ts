import type { Locale } from '@cine/contract/primitives';
import { writtenDate } from '@cine/contract/zones/written-date';
import { genres } from '#movies/names/index.ts';
import { format } from '#platform/i18n/refusals/format.ts';
import type { Candidate, CoachKind } from '../candidates.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';

/** The texts of advice by rules, as ICU messages. */
export type CoachWords = Record<CoachKind, string>;

const words: Record<Locale, CoachWords> = { fr, en, ru };

/** Says a candidate in words, with genres and dates as its reader writes them. */
export function wordsIn(locale: Locale): (candidate: Candidate) => string {
  return ({ words: text, params: { genre, date, ...params } }) =>
    format(locale, words[locale][text], {
      ...params,
      ...(genre !== undefined && { genre: genreIn(locale, genre) }),
      ...(date !== undefined && { date: dateIn(locale, date) }),
    });
}

function genreIn(locale: Locale, genre: string | number): string {
  return genres.find((each) => each.genre === genre)?.names[locale].toLowerCase() ?? String(genre);
}

function dateIn(locale: Locale, date: string | number): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return writtenDate(new Date(date), locale, options);
}
