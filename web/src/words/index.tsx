import type { Locale } from '@cine/contract/primitives';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { words as french } from './fr/index.ts';
import { speaker } from './speaker.ts';

/** Every text of the product in one language, page by page, as ICU messages. French says which there are. */
export type Words = { [Page in keyof typeof french]: Record<keyof (typeof french)[Page], string> };

type KeyOf<Page extends keyof Words> = `${Page}.${Extract<keyof Words[Page], string>}`;
export type WordKey = { [Page in keyof Words]: KeyOf<Page> }[keyof Words];
export type Params = Record<string, string | number>;

/** Says a text in the reader's language, its blanks filled. */
export type Say = (key: WordKey, params?: Params) => string;

const catalogues: Record<Locale, () => Promise<{ words: Words }>> = {
  fr: () => import('./fr/index.ts'),
  en: () => import('./en/index.ts'),
  ru: () => import('./ru/index.ts'),
};

/** The languages there are, each in its own words. */
export const languages: Record<Locale, string> = { fr: 'Français', en: 'English', ru: 'Русский' };

type Spoken = { locale: Locale; say: Say; setLocale: (locale: Locale) => void };

const Context = createContext<Spoken | null>(null);
const kept = 'language';

/** Speaks the language that was chosen on this device last, French if none was. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(() => localeKept() ?? 'fr');
  const [spoken, setSpoken] = useState<{ locale: Locale; say: Say } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void catalogues[locale]().then(({ words }) => {
      if (isWanted) setSpoken({ locale, say: speaker(locale, words) });
    });
    document.documentElement.lang = locale;
    localStorage.setItem(kept, locale);
    return () => {
      isWanted = false;
    };
  }, [locale]);
  // The former language stays until the next one is there.
  return spoken && <Context value={{ ...spoken, setLocale }}>{children}</Context>;
}

export function useWords(): Spoken {
  const spoken = useContext(Context);
  if (!spoken) throw new Error('Words are spoken inside a WordsProvider');
  return spoken;
}

function localeKept(): Locale | null {
  const found = localStorage.getItem(kept);
  return found !== null && found in catalogues ? (found as Locale) : null;
}
