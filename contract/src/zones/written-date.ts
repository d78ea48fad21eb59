import type { Locale } from '../primitives.ts';

/** An instant in words, as people write it in a language. */
export function writtenDate(at: Date | number, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return asWritten(new Intl.DateTimeFormat(locale, options).format(at), locale);
}

/** French has "1er" for the first, unlike `Intl`; Russians don't say the mark of a year that it adds. */
export function asWritten(text: string, locale: Locale): string {
  if (locale === 'fr') return text.replace(/(?<!\d)1(?=[\s–])/g, '1er');
  return locale === 'ru' ? text.replace(/\sг\./g, '') : text;
}
