import type { Locale } from '@cine/contract/primitives';

/** What is said in the reader's language, or in English, with `lang` if that differs; null if in neither. */
export function inLanguage(
  texts: { [Each in Locale]?: string | undefined } | undefined,
  locale: Locale,
): { text: string; lang: Locale | undefined } | null {
  const own = texts?.[locale];
  const text = own ?? texts?.en;
  return text === undefined ? null : { text, lang: own === undefined ? 'en' : undefined };
}

export function trailerAddress(key: string): string {
  return `https://www.youtube.com/watch?v=${key}`;
}
