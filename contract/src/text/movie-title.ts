/** A movie's title in the reader's language. */
import type { Locale } from '../primitives.ts';

type Titled = { title: string; titles: { fr?: string | undefined; ru?: string | undefined } };

export function movieTitle({ title, titles }: Titled, locale: Locale): string {
  return (locale === 'en' ? undefined : titles[locale]) ?? title;
}
