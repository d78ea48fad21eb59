import { expect } from 'chai';
import { allWords } from '#i18n/all.test-support.ts';
import { speaker } from '#i18n/speaker.ts';
import { collectionName, standingOf } from './collection-words.ts';

const say = speaker('en', allWords.en);

describe('The name of a collection', () => {
  it('is the one it was given', () => {
    expect(collectionName({ collection: 'a1', name: 'Westerns' }, say)).to.equal('Westerns');
  });

  it('is a word of ours for those that nobody makes', () => {
    expect(collectionName({ collection: 'watchlist', name: null }, say)).to.equal('My list');
    expect(collectionName({ collection: 'user.tom.shelf', name: null }, say)).to.equal('Shelf');
    expect(collectionName({ collection: 'group.friday.watchlist', name: null }, say)).to.equal(
      'The group’s list',
    );
  });

  it('tells which one nobody makes by its address', () => {
    expect(standingOf('group.friday.watchlist')).to.equal('watchlist');
    expect(standingOf('westerns')).to.equal(null);
  });
});
