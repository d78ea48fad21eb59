import type { Locale } from '@cine/contract/primitives';

const storageKey = 'language-chosen';

/** Keeps a language chosen here until the account has it: the account's is older until then. */
export function keepChosenLanguage(uid: string, locale: Locale): void {
  localStorage.setItem(storageKey, JSON.stringify({ uid, locale }));
}

/** The language chosen here that the account may not have yet. */
export function keptLanguage(uid: string): Locale | null {
  const json = localStorage.getItem(storageKey);
  if (json === null) return null;
  const choice = JSON.parse(json) as { uid: string; locale: Locale };
  return choice.uid === uid ? choice.locale : null;
}

/** Forgets the language, unless another was chosen since. */
export function forgetChosenLanguage(uid: string, locale: Locale): void {
  if (keptLanguage(uid) === locale) localStorage.removeItem(storageKey);
}
