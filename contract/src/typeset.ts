import type { Locale } from './primitives.ts';

/** A text with the spaces of its language: French joins some marks to their word by spaces at which no line ends. */
export function typeset(locale: Locale, text: string): string {
  if (locale !== 'fr') return text;
  return text.replaceAll(/(?<=«) | (?=[?!;»])/g, '\u202F').replaceAll(/ (?=:)/g, '\u00A0');
}
