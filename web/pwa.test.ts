import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { allWords } from '#i18n/all.test-support.ts';
import { pwa } from './pwa.ts';

type Text = Record<string, string>;
type Manifest = {
  description: string;
  description_localized: Text;
  shortcuts: { name: string; name_localized: Text }[];
};

describe('The service worker', () => {
  it('leaves to Hosting all addresses that functions answer', () => {
    const settings = readFileSync(join(import.meta.dirname, '../firebase.json'), 'utf8');
    const { rewrites } = JSON.parse(settings).hosting as {
      rewrites: { source: string; function?: object }[];
    };
    const answered = rewrites.filter((rewrite) => rewrite.function).map(({ source }) => source);
    expect(answered).to.have.length(5);
    for (const source of answered) {
      const path = source
        .replace('**', 'any')
        .replace('*', 'google')
        .replace('@(start|callback)', 'start?to=any');
      expect(
        pwa.workbox!.navigateFallbackDenylist!.some((left) => left.test(path)),
        path,
      ).to.equal(true);
    }
  });
});

describe('The manifest', () => {
  it('has its texts in every language as the dashboard has them', () => {
    const { description, description_localized, shortcuts } = pwa.manifest as unknown as Manifest;
    for (const [locale, { common, welcome }] of Object.entries(allWords)) {
      const wordsFor = (french: string, others: Text) => (locale === 'fr' ? french : others[locale]);
      const question = `${welcome.question} ${welcome.stake}`;
      expect(wordsFor(description, description_localized)).to.equal(question.replaceAll(/\s/g, ' '));
      const names = shortcuts.map(({ name, name_localized }) => wordsFor(name, name_localized));
      expect(names).to.deep.equal([common.page_sessions, common.page_challenges]);
    }
  });
});
