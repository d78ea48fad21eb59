import { expect } from 'chai';
import { localeSchema } from '../../primitives.ts';
import { allItems } from './all-items.ts';

const longestName = 32;
const longestDescription = 110;

for (const locale of localeSchema.options)
  describe(`The words of items in ${locale}`, () => {
    const names = allItems.map((item) => item.names[locale]);
    const descriptions = allItems.map((item) => item.descriptions[locale]);
    const texts = [...names, ...descriptions];

    it('are different for each item', () => {
      expect(new Set(names.map((name) => name.toLowerCase())).size).to.equal(allItems.length);
      expect(new Set(descriptions).size).to.equal(allItems.length);
    });

    it('fit', () => {
      for (const name of names) expect(name.length, name).to.be.within(3, longestName);
      for (const text of descriptions) expect(text.length, text).to.be.within(20, longestDescription);
    });

    it('are a name without a full stop, and sentences with one', () => {
      for (const name of names) expect(name).to.match(/^[\p{Lu}\d].*[\p{L}\d»]$/u);
      for (const text of descriptions) expect(text).to.match(/^[\p{Lu}\d].*[^.]\.$/u);
    });

    it('have curly apostrophes, the language’s own quotes, single spaces and no exclamation marks', () => {
      for (const text of texts) {
        expect(text).to.not.match(/['"`!]|\.\.|\s\s|^\s|\s$|\s[,.]/u);
        expect(text).to.not.match(locale === 'en' ? /[«»]/ : /[“”]/);
      }
    });

    if (locale === 'fr')
      it('have no ordinary space before high punctuation or within guillemets', () => {
        for (const text of texts) {
          expect(text).to.not.match(/ [?:;!»]|« /);
          expect(text).to.not.match(/[^\u00A0\u202F][?:;!»]|«[^\u00A0\u202F]/);
        }
      });

    if (locale === 'ru')
      it('have no Latin letters but those of 3D', () => {
        for (const text of texts) expect(text.replaceAll('3D', '')).to.not.match(/[A-Za-z]/);
      });
  });
