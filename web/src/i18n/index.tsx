/** The reader's language for all components: `useWords`, its texts, and switching it. */
import type { Locale } from '@cine/contract/primitives';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { loadWords, type Words } from './catalogues.ts';
import { firstLanguage, followStoredLocale, storeLocale } from './first-language.ts';
import { speaker } from './speaker.ts';
import { showTimesIn } from './zone.ts';

type KeyOf<Page extends keyof Words> = `${Page}.${Extract<keyof Words[Page], string>}`;
export type WordKey = { [Page in keyof Words]: KeyOf<Page> }[keyof Words];
export type Params = Record<string, string | number>;

export type Say = (key: WordKey, params?: Params) => string;

export const languages: Record<Locale, string> = { fr: 'Français', en: 'English', ru: 'Русский' };

type LocaleWords = { locale: Locale; say: Say };

const Context = createContext<
  (LocaleWords & { setLocale: (locale: Locale) => void; setZone: (timeZone: string | null) => void }) | null
>(null);

/** Loads the words of the language to begin with. */
export function loadFirstLanguage(): Promise<LocaleWords> {
  return loadLocaleWords(firstLanguage());
}

/** Provides a loaded language and the time zone for shown times. */
export function WordsProvider({ first, children }: { first: LocaleWords; children: ReactNode }) {
  const [locale, setLocale] = useState(first.locale);
  const [spoken, setSpoken] = useState(first);
  const [, setShown] = useState<string | null>(null);
  const setZone = useCallback((timeZone: string | null) => {
    showTimesIn(timeZone);
    // All that uses words is rendered again.
    setShown(timeZone);
  }, []);
  useEffect(() => {
    document.documentElement.lang = locale;
    storeLocale(locale);
    if (locale === spoken.locale) return;
    let isWanted = true;
    void loadLocaleWords(locale).then((loaded) => {
      if (isWanted) setSpoken(loaded);
    });
    return () => {
      isWanted = false;
    };
  }, [locale, spoken.locale]);
  // All tabs of a device follow the language that one of them chose.
  useEffect(() => followStoredLocale(setLocale), []);
  return <Context value={{ ...spoken, setLocale, setZone }}>{children}</Context>;
}

export function useWords() {
  const spoken = useContext(Context);
  if (!spoken) throw new Error('useWords must be used within a WordsProvider');
  return spoken;
}

async function loadLocaleWords(locale: Locale): Promise<LocaleWords> {
  return { locale, say: speaker(locale, await loadWords(locale)) };
}
