import type { Locale } from '../primitives.ts';

/** A text with its language's spaces: French punctuation gets non-breaking ones. */
export function typeset(locale: Locale, text: string): string {
  if (locale !== 'fr') return text;
  return text.replaceAll(/(?<=«) | (?=[?!;»])/g, '\u202F').replaceAll(/ (?=:)/g, '\u00A0');
}
