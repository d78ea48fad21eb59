/** In which language this device begins, and where its choice is stored. */
import type { Locale } from '@cine/contract/primitives';
import { locales } from './catalogues.ts';

const storageKey = 'language';

/** The language that a visit begins in: this device's last one, at first its browser's, otherwise French. */
export function firstLanguage(): Locale {
  return storedLocale() ?? localeAmong(navigator.languages) ?? 'fr';
}

/** The language last chosen on this device; null if there is none. */
function storedLocale(): Locale | null {
  const storedLanguage = localStorage.getItem(storageKey);
  return locales.find((locale) => locale === storedLanguage) ?? null;
}

/** Stores the language for this device's next visit. */
export function storeLocale(locale: Locale): void {
  localStorage.setItem(storageKey, locale);
}

/** Calls with each language that another tab of this device stores; returns how to stop. */
export function followStoredLocale(follow: (locale: Locale) => void): () => void {
  const listener = ({ key }: StorageEvent) => {
    const locale = storedLocale();
    if (key === storageKey && locale !== null) follow(locale);
  };
  addEventListener('storage', listener);
  return () => removeEventListener('storage', listener);
}

/** The first of our languages among those that a user prefers, such as `fr-CH`; null if there is none. */
export function localeAmong(preferred: readonly string[]): Locale | null {
  for (const tag of preferred) {
    const language = tag.split('-')[0]!.toLowerCase();
    const locale = locales.find((each) => each === language);
    if (locale) return locale;
  }
  return null;
}
