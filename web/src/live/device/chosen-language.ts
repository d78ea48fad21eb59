import type { Locale } from '@cine/contract/primitives';

const kept = 'language-chosen';

/** Remembers a language that somebody chose here, until their account says it too: what it says meanwhile is older. */
export function keepChosenLanguage(uid: string, locale: Locale): void {
  localStorage.setItem(kept, JSON.stringify({ uid, locale }));
}

/** The language that somebody chose here and that their account may not know of yet. */
export function keptLanguage(uid: string): Locale | null {
  const found = localStorage.getItem(kept);
  if (found === null) return null;
  const choice = JSON.parse(found) as { uid: string; locale: Locale };
  return choice.uid === uid ? choice.locale : null;
}

/** Forgets it, but not what was chosen after it. */
export function forgetChosenLanguage(uid: string, locale: Locale): void {
  if (keptLanguage(uid) === locale) localStorage.removeItem(kept);
}
