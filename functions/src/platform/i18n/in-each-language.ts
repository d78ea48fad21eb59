/** A text that is written three times, once for each language. */
import type { Locale, Texts } from '@cine/contract/primitives';

export function inEachLanguage(textIn: (locale: Locale) => string): Texts {
  return { fr: textIn('fr'), en: textIn('en'), ru: textIn('ru') };
}
