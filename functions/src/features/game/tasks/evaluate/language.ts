import type { Locale } from '@cine/contract/primitives';
import { findActivities } from './find-activities.ts';
import { countNumbers } from './quantities.ts';
import type { Clause } from './words-of.ts';

const small = {
  fr: new Set(
    'le la les l de du des d un une et au aux pour mon ma mes chez dans sur avec en son sa ses leur se ne pas plus que qui par ce cette'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an of to and for my with in on at from some our his her him their up out it is are this that'.split(
      ' ',
    ),
  ),
};

/** The language of a text, by its letters, its small words and what is understood; else the user's. */
export function chooseLanguage(
  written: string,
  title: readonly Clause[],
  details: readonly Clause[],
  own: Locale | undefined,
): Locale {
  return (
    (/[àâçéèêëîïôûùœ]/iu.test(written) ? 'fr' : languageOf(title)) ??
    languageOf(details) ??
    (own === 'fr' ? 'fr' : 'en')
  );
}

function languageOf(clauses: readonly Clause[]): Locale | null {
  const words = clauses.flat();
  const cyrillic = words.filter((word) => /\p{Script=Cyrillic}/u.test(word)).length;
  if (cyrillic * 2 >= words.length && cyrillic > 0) return 'ru';
  const score = (locale: 'fr' | 'en') =>
    words.filter((word) => small[locale].has(word)).length +
    countNumbers(words, locale) +
    clauses.flatMap((clause) => findActivities(clause, locale)).flatMap((match) => match.words).length;
  const [french, english] = [score('fr'), score('en')];
  if (french === english) return null;
  return french > english ? 'fr' : 'en';
}
