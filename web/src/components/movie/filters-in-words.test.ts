import { filtersSchema } from '@cine/contract/movies/filters';
import { typeset } from '@cine/contract/text/typeset';
import { expect } from 'chai';
import { allWords } from '#i18n/all.test-support.ts';
import { speaker } from '#i18n/speaker.ts';
import { withoutFiltersInWords } from './filters-in-words.ts';

const { fr, en, ru } = allWords;

const tellers = {
  fr: { locale: 'fr', say: speaker('fr', fr) },
  en: { locale: 'en', say: speaker('en', en) },
  ru: { locale: 'ru', say: speaker('ru', ru) },
} as const;

describe('What removes filters', () => {
  it('is a sentence in each language, with words that aren’t the labels of the filters', () => {
    const sentences = Object.values(tellers).map((teller) =>
      withoutFiltersInWords(['maxRuntime', 'fromYear', 'genres'], teller),
    );
    expect(sentences).to.deep.equal([
      typeset('fr', 'Enlever la durée max, l’année de début et le genre'),
      typeset('en', 'Drop the maximum length, the earliest year, and the genre'),
      typeset('ru', 'Убрать ограничение длительности, начальный год и жанр'),
    ]);
  });

  it('names every filter', () => {
    const names = filtersSchema.keyof().options;
    for (const teller of Object.values(tellers)) {
      const each = names.map((name) => withoutFiltersInWords([name], teller));
      expect(new Set(each).size).to.equal(names.length);
      expect(each.join()).to.not.match(/undefined|without_/);
    }
  });
});
