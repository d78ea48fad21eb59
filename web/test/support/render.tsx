import type { Locale } from '@cine/contract/primitives';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import { allWords } from '#i18n/all.test-support.ts';
import { WordsProvider } from '#i18n/index.tsx';
import { speaker } from '#i18n/speaker.ts';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

/** A component's first markup, and its texts in order with plain spaces, those for screen readers too. */
export function rendered(element: ReactElement, locale: Locale = 'fr'): { markup: string; texts: string[] } {
  const first = { locale, say: speaker(locale, allWords[locale]) };
  const markup = renderToStaticMarkup(
    <Router ssrPath="/">
      <WordsProvider first={first}>{element}</WordsProvider>
    </Router>,
  );
  const texts = markup
    .split(/<[^>]*>/)
    .map((text) => text.replace(/&([^;]+);/g, (_, name: string) => entities[name] ?? name))
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  return { markup, texts };
}
