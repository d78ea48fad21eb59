import type { Locale } from '@cine/contract/primitives';
import { locales } from './catalogues.ts';

/** The first of our languages among those that a user prefers, such as `fr-CH`; null if there is none. */
export function localeAmong(preferred: readonly string[]): Locale | null {
  for (const tag of preferred) {
    const language = tag.split('-')[0]!.toLowerCase();
    const locale = locales.find((each) => each === language);
    if (locale) return locale;
  }
  return null;
}
