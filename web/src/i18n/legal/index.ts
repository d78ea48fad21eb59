/** The long texts about the law, in one file for each language that only these pages load. */
import type { Locale } from '@cine/contract/primitives';
import { typeset } from '@cine/contract/text/typeset';
import type { Topic } from './topics.ts';

/** Something that the page makes where a text names it. */
export type Shown = 'imprint' | 'processors' | 'authority' | 'ages' | 'device';

/** A paragraph, a list, or something made. Links are words in brackets before an address in parentheses. */
export type Block = string | readonly string[] | { show: Shown };

export type LegalText = {
  title: string;
  lead: string;
  sections: readonly { title: string; blocks: readonly Block[] }[];
};

export type LegalTexts = Record<Topic | 'privacy', LegalText>;

const load: Record<Locale, () => Promise<{ texts: LegalTexts }>> = {
  fr: () => import('./legal-fr.ts'),
  en: () => import('./legal-en.ts'),
  ru: () => import('./legal-ru.ts'),
};

/** Loads a language's texts, with its spaces that don't break. */
export async function loadTexts(locale: Locale): Promise<LegalTexts> {
  const { texts } = await load[locale]();
  const set = (_key: string, value: unknown) => (typeof value === 'string' ? typeset(locale, value) : value);
  return JSON.parse(JSON.stringify(texts), set) as LegalTexts;
}
