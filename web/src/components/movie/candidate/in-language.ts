import type { Locale } from '@cine/contract/primitives';

/** What is said in the reader's language, or in English, with `lang` if that differs; null if in neither. */
export function inLanguage(
  texts: { [Each in Locale]?: string | undefined } | undefined,
  locale: Locale,
): { said: string; lang: Locale | undefined } | null {
  const own = texts?.[locale];
  const said = own ?? texts?.en;
  return said === undefined ? null : { said, lang: own === undefined ? 'en' : undefined };
}

/** Where YouTube shows the trailer with this key. */
export function trailerAddress(key: string): string {
  return `https://www.youtube.com/watch?v=${key}`;
}
