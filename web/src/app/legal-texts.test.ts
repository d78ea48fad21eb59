import type { Locale } from '@cine/contract/primitives';
import { expect } from 'chai';
import { createElement } from 'react';
import { inlinePartsOf } from '#components/legal/inline-parts.ts';
import { LegalTextView } from '#components/legal/legal-text.tsx';
import { operator } from '#components/legal/operator.ts';
import { type LegalText, type LegalTexts, loadTexts } from '#i18n/legal/index.ts';
import { rendered } from '#test/support/render.tsx';
import { addressAt } from './pages.ts';

const locales: readonly Locale[] = ['fr', 'en', 'ru'];
const complete = {
  ...operator,
  name: 'Ciné Asso',
  address: '1 rue du Film, 75001 Paris',
  email: 'bonjour@cine.example',
};

describe('The texts about the law', () => {
  const all = {} as Record<Locale, LegalTexts>;
  before(async () => {
    for (const locale of locales) all[locale] = await loadTexts(locale);
  });

  const textOf = (text: LegalText, settings = operator, locale: Locale = 'fr') =>
    rendered(createElement(LegalTextView, { text, operator: settings }), locale);
  /** What a text has, without its words. */
  const shapeOf = (texts: LegalTexts) =>
    Object.entries(texts).map(([topic, { sections }]) => [
      topic,
      sections.map(({ blocks }) =>
        blocks.map((block) =>
          typeof block === 'string' ? 'words' : 'show' in block ? block.show : block.length,
        ),
      ),
    ]);

  it('have the same sections, lists and links in each language', () => {
    const linksOf = (texts: LegalTexts) =>
      [...JSON.stringify(texts).matchAll(/\]\(([^)]+)\)/g)].map(([, href]) => href);
    for (const locale of locales) {
      expect(shapeOf(all[locale]), locale).to.deep.equal(shapeOf(all.fr));
      expect(linksOf(all[locale]), locale).to.deep.equal(linksOf(all.fr));
    }
    const inside = linksOf(all.fr).filter((href) => href!.startsWith('/'));
    expect(inside.filter((href) => addressAt(href!) === null)).to.deep.equal([]);
  });

  it('are marked as drafts until the operator says since when theirs are in force', () => {
    for (const locale of locales)
      for (const text of Object.values(all[locale])) {
        const draft = { fr: /Brouillon/, en: /Draft/, ru: /Черновик/ }[locale];
        expect(textOf(text, complete, locale).texts.join(' '), text.title).to.match(draft);
        const inForce = { ...complete, inForce: '2026-12-01' };
        expect(textOf(text, inForce, locale).texts.join(' '), text.title).to.not.match(draft);
      }
    expect(textOf(all.en.terms, { ...complete, inForce: '2026-12-01' }, 'en').texts).to.include(
      'In force since December 1, 2026.',
    );
  });

  it('name the operator, and say clearly what is missing where the settings don’t', () => {
    expect(textOf(all.en.imprint, operator, 'en').texts.join(' ')).to.match(/hasn’t said yet who they are/);
    const { texts, markup } = textOf(all.en.imprint, complete, 'en');
    expect(texts).to.include.members(['Ciné Asso', '1 rue du Film', '75001 Paris', 'bonjour@cine.example']);
    expect(texts.join(' ')).to.not.match(/hasn’t said/);
    expect(markup).to.include('mailto:bonjour@cine.example');
  });

  it('credit TMDB in its own words, and JustWatch', () => {
    for (const locale of locales) {
      const { texts, markup } = textOf(all[locale].credits, complete, locale);
      expect(texts.join(' ')).to.include(
        'This product uses the TMDB API but is not endorsed or certified by TMDB.',
      );
      expect(markup).to.include('https://www.justwatch.com');
    }
  });

  it('have links only where words are in brackets before an address', () => {
    expect(inlinePartsOf('See [the list](/a), or [b](https://c.example).')).to.deep.equal([
      { words: 'See ', href: null },
      { words: 'the list', href: '/a' },
      { words: ', or ', href: null },
      { words: 'b', href: 'https://c.example' },
      { words: '.', href: null },
    ]);
  });
});
