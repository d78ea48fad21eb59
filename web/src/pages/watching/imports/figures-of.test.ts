import { expect } from 'chai';
import { allWords } from '#i18n/all.test-support.ts';
import { speaker } from '#i18n/speaker.ts';
import { figuresOf } from './figures-of.ts';

const counts = (each: number) => ({
  watches: each,
  ratings: each,
  watchlist: 0,
  lists: each,
  likes: each,
  notes: each,
  owned: each,
});
const namesOf = (locale: keyof typeof allWords, each: number) =>
  figuresOf(counts(each), speaker(locale, allWords[locale])).map(([name]) => name);

describe('Figures of an import', () => {
  it('are named as their numbers ask for', () => {
    expect(namesOf('en', 1)).to.deep.equal(['time watched', 'rating', 'collection', 'like', 'note', 'owned']);
    expect(namesOf('fr', 1).join()).to.equal('visionnage,note,collection,aimé,remarque,dans ta vidéothèque');
    expect(namesOf('fr', 2).join()).to.equal(
      'visionnages,notes,collections,aimés,remarques,dans ta vidéothèque',
    );
    expect(namesOf('ru', 1).join()).to.equal('просмотр,оценка,подборка,любимый,заметка,на полке');
    expect(namesOf('ru', 5).join()).to.equal('просмотров,оценок,подборок,любимых,заметок,на полке');
  });

  it('are none of what there is none of', () => {
    expect(figuresOf(counts(0), speaker('en', allWords.en))).to.deep.equal([]);
  });
});
