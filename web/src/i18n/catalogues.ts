/** Loads the texts of a language: the first ones, and those of other pages later. */
import type { Locale } from '@cine/contract/primitives';
import type * as first from './fr/index.ts';
import type * as more from './fr/more.ts';

type TextsOf<French> = { [Page in keyof French]: Record<keyof French[Page], string> };
/** The texts most visits need, in one language, by page, as ICU messages. French is the reference. */
export type FirstWords = TextsOf<typeof first>;
/** Those of other pages, which load them with their code. */
export type MoreWords = TextsOf<typeof more>;
export type Words = FirstWords & MoreWords;

type Catalogue = {
  first: () => Promise<FirstWords>;
  more: () => Promise<MoreWords>;
};

const catalogues: Record<Locale, Catalogue> = {
  fr: { first: () => import('./fr/index.ts'), more: () => import('./fr/more.ts') },
  en: { first: () => import('./en/index.ts'), more: () => import('./en/more.ts') },
  ru: { first: () => import('./ru/index.ts'), more: () => import('./ru/more.ts') },
};

export const locales = Object.keys(catalogues) as Locale[];

/** What has been loaded; the texts of other pages are added to it. */
const loaded = new Map<Locale, FirstWords & Partial<MoreWords>>();
let isMoreWanted = false;

/** Loads a language, also the texts of other pages once one of those was opened. */
export async function loadWords(locale: Locale): Promise<Words> {
  const words = await catalogues[locale].first();
  if (!loaded.has(locale)) loaded.set(locale, { ...words });
  if (isMoreWanted) await addMore(locale);
  return loaded.get(locale) as Words;
}

/** Loads the texts of other pages, in the languages that are loaded now and later. */
async function loadMoreWords(): Promise<void> {
  isMoreWanted = true;
  await Promise.all([...loaded.keys()].map(addMore));
}

async function addMore(locale: Locale): Promise<void> {
  Object.assign(loaded.get(locale)!, await catalogues[locale].more());
}

/** Loads code and the texts that most visits don't need. */
export function withMoreWords<Code>(load: () => Promise<Code>): () => Promise<Code> {
  return async () => {
    const [code] = await Promise.all([load(), loadMoreWords()]);
    return code;
  };
}
