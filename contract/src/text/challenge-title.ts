import type { Locale } from '../primitives.ts';

/** A challenge's title in a language, else in another; null if none, as for another user's personal one. */
export function challengeTitle(
  titles: { readonly [Code in Locale]?: string | undefined },
  locale: string,
): string | null {
  const title = Object.entries(titles).find(([code]) => code === locale)?.[1];
  return title ?? titles.en ?? titles.fr ?? titles.ru ?? null;
}
